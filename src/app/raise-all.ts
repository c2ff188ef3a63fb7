import { Failure } from '../ground/index.ts';

/** Throws what went wrong, if anything did: the first failure, with the others in its next step. */
export function raiseAll(failures: readonly Failure[]): void {
  const [first, ...others] = failures;
  if (first === undefined) return;
  if (others.length === 0) throw first;
  const more = others.map((other) => other.message).join(' ');
  throw new Failure(first.code, first.values, { cause: others, hint: `${first.hint} Also: ${more}` });
}
