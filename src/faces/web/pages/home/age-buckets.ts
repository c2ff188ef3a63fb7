import type { AgeBucket } from '../../../api/answers.ts';
import type { BreaksSearch } from '../breaks/search.ts';

/** What an age is called. */
export function bucketTitle({ fromDays, toDays }: Pick<AgeBucket, 'fromDays' | 'toDays'>): string {
  if (fromDays === null) return 'Not known';
  if (toDays === null) return `Over ${fromDays - 1} days`;
  return `${fromDays}–${toDays} days`;
}

/** The filter that gives exactly the breaks of that age. */
export function bucketSearch({ bucket, from, to }: Pick<AgeBucket, 'bucket' | 'from' | 'to'>): BreaksSearch {
  if (bucket === 'unknown') return { undated: 'true' };
  return { ...(from !== null && { from }), ...(to !== null && { to }) };
}
