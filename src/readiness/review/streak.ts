import type { Review } from '../../model/workspace/index.ts';

/** How steadily reviews are held. */
export interface Streak {
  /** Held one after the other, up to now; one that is still due or open neither counts nor ends it. */
  readonly held: number;
  /** Of the last twelve that are over. */
  readonly recent: { readonly held: number; readonly of: number };
  readonly says: string;
}

const RECENT = 12;

/** Counts reviews, the last week first. */
export function streakOf(reviews: readonly Pick<Review, 'state' | 'week'>[]): Streak {
  const over = reviews.filter(({ state }) => state === 'held' || state === 'missed');
  const missedAt = over.findIndex(({ state }) => state === 'missed');
  const held = missedAt === -1 ? over.length : missedAt;
  const last = over.slice(0, RECENT);
  const recent = { held: last.filter(({ state }) => state === 'held').length, of: last.length };
  return { held, recent, says: says(held, recent, over[0]) };
}

function says(
  held: number,
  recent: Streak['recent'],
  last: Pick<Review, 'state' | 'week'> | undefined,
): string {
  if (last === undefined) return 'No review was held yet.';
  const share = `${recent.held} of the last ${recent.of} ${recent.of === 1 ? 'was' : 'were'} held.`;
  if (last.state === 'missed') return `The last review, of ${last.week}, was missed; ${share}`;
  return `${held} ${held === 1 ? 'review' : 'reviews'} held in a row; ${share}`;
}
