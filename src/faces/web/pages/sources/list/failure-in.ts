import type { Source } from '../../../../api/answers.ts';

/** Why the last reading of a source did not work, in words; null where it did. */
export function failureIn({ lastFailure }: Pick<Source, 'lastFailure'>): {
  readonly message: string;
  readonly hint: string;
} | null {
  if (lastFailure === null || lastFailure === undefined) return null;
  if (typeof lastFailure === 'string') return { message: lastFailure, hint: '' };
  const { message, hint } = lastFailure as { readonly message?: unknown; readonly hint?: unknown };
  return {
    message: typeof message === 'string' ? message : 'It could not be read.',
    hint: typeof hint === 'string' ? hint : '',
  };
}
