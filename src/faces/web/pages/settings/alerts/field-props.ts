import type { Draft } from './draft.ts';

/** What each group of fields is given. */
export interface FieldProps {
  readonly draft: Draft;
  set(change: Partial<Draft>): void;
  wrong(field: keyof Draft): string | null;
  readonly isNew: boolean;
}
