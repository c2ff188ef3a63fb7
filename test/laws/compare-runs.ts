import type { CheckedBreak, Run } from '../worlds/run-check.ts';

/** Breaks as they are told, without where they were read. */
export function told({ breaks }: Run): readonly string[] {
  return breaks.map((one) => JSON.stringify(one, withoutSource)).sort();
}

/** Problems as they are told. */
export function problemsOf({ result }: Run): readonly string[] {
  return result.problems.map((one) => JSON.stringify(one)).sort();
}

function withoutSource(this: CheckedBreak, key: string, value: unknown): unknown {
  return key === 'source' ? undefined : value;
}
