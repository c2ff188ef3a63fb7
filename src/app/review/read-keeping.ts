import type { Review, State } from '../../model/workspace/index.ts';
import { utc } from '../../readiness/review/index.ts';

/** Whether the weekly reviews are held. */
export interface ReviewKeeping {
  /** ISO weeks of those that were missed since the last one that was held. */
  readonly missed: readonly string[];
  /** The one whose moment has come and that was not held yet; null: none waits. */
  readonly due: { readonly week: string; readonly at: string } | null;
}

const LOOKED_AT = 26;

/** Whether the weekly reviews of a workspace are held, without what they are about. */
export async function readKeeping(
  state: State,
  { workspace, now }: { readonly workspace: string; readonly now: string },
): Promise<ReviewKeeping> {
  return keepingOf((await state.reviews.list(workspace, { limit: LOOKED_AT })).rows, now);
}

/** Of reviews, the last first. */
export function keepingOf(
  reviews: readonly Pick<Review, 'week' | 'state' | 'dueAt'>[],
  now: string,
): ReviewKeeping {
  const lastHeld = reviews.findIndex(({ state }) => state === 'held');
  const since = lastHeld === -1 ? reviews : reviews.slice(0, lastHeld);
  const late = reviews.flatMap(({ state, week, dueAt }) =>
    (state === 'due' || state === 'open') && dueAt !== null && utc(dueAt) <= utc(now)
      ? [{ week, at: dueAt }]
      : [],
  );
  return {
    missed: since.flatMap(({ state, week }) => (state === 'missed' ? [week] : [])),
    due: late[0] ?? null,
  };
}
