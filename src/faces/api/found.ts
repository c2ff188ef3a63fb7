import { failure } from '../../ground/index.ts';

/** What was asked for; fails with `record-not-found`. */
export function found<T>(record: string, id: string, one: T | null): T {
  if (one === null) throw failure('record-not-found', { record, id });
  return one;
}
