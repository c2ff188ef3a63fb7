import { failure } from '../../ground/index.ts';
import type { Changing, Review, ReviewItem, State } from '../../model/workspace/index.ts';
import { type Caller, changeAs } from '../workspace/change-as.ts';

type Key = Pick<Review, 'workspace' | 'id' | 'version'>;

/** Writes down who is there; whoever was named before and is not named now was not. Fails with `review-not-open`. */
export function recordAttendance(
  state: State,
  { workspace, id, version, attendance }: Key & Pick<Review, 'attendance'>,
  caller: Caller<Review>,
): Promise<Review> {
  const names = [...new Set(attendance)];
  const subject = { kind: 'review', id };
  const said = { action: 'review.attendance', subject, details: { attendance: names } };
  return changeAs(state, workspace, caller, said, async (changing) => {
    await openOne(changing, workspace, id);
    return changing.reviews.change(workspace, id, version, { attendance: names });
  });
}

/** Closes a review that was held. Fails with `review-not-open` or `review-without-attendance`. */
export function closeReview(
  state: State,
  { workspace, id, version, summary }: Key & Pick<Review, 'summary'>,
  caller: Caller<Review>,
): Promise<Review> {
  const said = ({ week, attendance }: Review) => ({
    action: 'review.hold',
    subject: { kind: 'review', id },
    details: { week, attendance: [...attendance], summary },
  });
  return changeAs(state, workspace, caller, said, async (changing) => {
    const { week, attendance } = await openOne(changing, workspace, id);
    if (attendance.length === 0) throw failure('review-without-attendance', { week });
    const closed = { by: caller.person, at: caller.now() };
    return changing.reviews.change(workspace, id, version, { state: 'held', closed, summary });
  });
}

/** Writes down a decision, or an action that somebody does by a day. Fails with `review-not-open`. */
export function addReviewItem(
  state: State,
  item: Pick<ReviewItem, 'workspace' | 'review' | 'kind' | 'about' | 'text' | 'owner' | 'due'>,
  caller: Caller<ReviewItem>,
): Promise<ReviewItem> {
  const { workspace, review, kind, about, text, owner, due } = item;
  if ((kind === 'action') !== (due !== null)) throw failure('review-item-incomplete', {});
  const said = ({ id }: ReviewItem) => ({
    action: `review.${kind}`,
    subject: { kind: 'review-item', id },
    details: { review, about, text, owner, due },
  });
  return changeAs(state, workspace, caller, said, async (changing) => {
    await openOne(changing, workspace, review);
    return changing.reviews.addItem({
      ...{ workspace, review, kind, about, text, owner, due },
      id: caller.newId('rvi'),
      state: kind === 'action' ? 'open' : 'taken',
      made: { by: caller.person, at: caller.now() },
      closed: null,
    });
  });
}

/** What can be changed of an action; what was decided stays. */
export interface ActionChange {
  readonly owner?: string;
  readonly due?: string;
  /** `open` takes back that it was done or dropped. */
  readonly state?: 'open' | 'done' | 'dropped';
  readonly why?: string | null;
}

/** Says of an action that it is done, is dropped, or is another's. Fails with `move-not-possible` for a decision. */
export function changeReviewItem(
  state: State,
  { workspace, id, version, change }: Key & { readonly change: ActionChange },
  caller: Caller<ReviewItem>,
): Promise<ReviewItem> {
  const { owner, due, state: to, why = null } = change;
  const said = {
    action: 'review.action.change',
    subject: { kind: 'review-item', id },
    details: { ...change },
  };
  return changeAs(state, workspace, caller, said, async ({ reviews }) => {
    const item = await reviews.item(workspace, id);
    if (item?.kind === 'decision')
      throw failure('move-not-possible', { record: 'decision', id, state: item.state, move: to ?? 'change' });
    const closed = to === 'open' ? null : { by: caller.person, at: caller.now(), why };
    return reviews.changeItem(workspace, id, version, {
      ...(owner !== undefined && { owner }),
      ...(due !== undefined && { due }),
      ...(to !== undefined && { state: to, closed }),
    });
  });
}

async function openOne({ reviews }: Changing, workspace: string, id: string): Promise<Review> {
  const review = await reviews.get(workspace, id);
  if (review === null) throw failure('record-not-found', { record: 'review', id });
  if (review.state !== 'open') throw failure('review-not-open', { week: review.week, state: review.state });
  return review;
}
