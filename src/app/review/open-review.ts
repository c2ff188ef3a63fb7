import { failure } from '../../ground/index.ts';
import { addDays, dayInZone, isoWeekOf } from '../../ground/time.ts';
import { type Review, reviewMoves, type State } from '../../model/workspace/index.ts';
import { lapseOf, nextSlot, slotOfWeek, utc } from '../../readiness/review/index.ts';
import { type Caller, changeAs } from '../workspace/change-as.ts';
import { gatherAgenda } from './gather-agenda.ts';
import { blank, keepReviews } from './keep-reviews.ts';
import { readSlot } from './review-slot.ts';

type Slot = Pick<Review, 'week' | 'dueAt' | 'lapsesAt'>;

/** The reviews that can be opened: the one that waits or this week's, and the one after it. */
export interface Openable {
  readonly now: Slot;
  readonly next: Slot;
}

/** Which reviews can be opened at a moment. */
export async function openable(state: State, workspace: string, at: string): Promise<Openable> {
  const agreed = await readSlot(state, workspace);
  if (agreed === null) {
    const day = dayInZone(at, 'UTC');
    const of = (one: string): Slot => ({ week: isoWeekOf(one).week, dueAt: null, lapsesAt: null });
    return { now: of(day), next: of(addDays(day, 7)) };
  }
  const { rows } = await state.reviews.list(workspace, { limit: 2 });
  const week = slotOfWeek(agreed.slot, at);
  // One of last week may still be open to be opened.
  const waiting = rows.findLast((one) => one.state === 'due' && one.week < week.week);
  const now = waiting ?? week;
  return { now, next: waiting === undefined ? nextSlot(agreed.slot, week.dueAt) : week };
}

/**
 * Opens the review that is due, or that of a week that was named, and freezes its agenda. Fails with `review-over` for one
 * that was held or missed, with `review-week-refused` for any but this one and the next.
 */
export async function openReview(
  state: State,
  { workspace, week }: { readonly workspace: string; readonly week?: string },
  caller: Caller<Review>,
): Promise<Review> {
  await keepReviews(state, workspace, caller);
  const at = utc(caller.now());
  const { now, next } = await openable(state, workspace, at);
  const slot = [now, next].find((one) => one.week === (week ?? now.week));
  if (slot === undefined) throw failure('review-week-refused', { week: week ?? now.week, next: next.week });
  const found = await state.reviews.ofWeek(workspace, slot.week);
  const { agenda } = await gatherAgenda(state, { workspace, now: at, without: found?.id ?? null });
  const opened = { state: 'open', opened: { by: caller.person, at }, agenda } as const;
  const said = ({ id }: Review) => ({
    action: 'review.open',
    subject: { kind: 'review', id },
    details: { week: slot.week, factsSha256: agenda.factsSha256 },
  });
  return changeAs(state, workspace, caller, said, async ({ reviews }) => {
    const there = await reviews.ofWeek(workspace, slot.week);
    if (there === null)
      return reviews.add({ ...blank, ...slotOf(slot), ...opened, id: caller.newId('rvw'), workspace });
    if (reviewMoves[there.state].open === undefined)
      throw failure('review-over', { week: there.week, state: there.state, next: next.week });
    return reviews.change(workspace, there.id, there.version, opened);
  });
}

/** A slot alone, of whatever it came with. */
const slotOf = ({ week, dueAt, lapsesAt }: Slot): Slot => ({ week, dueAt, lapsesAt });

/**
 * Moves the review that is due next to another moment before the one after it. A holiday alone excuses nobody: whoever
 * moves it says why, and it stays said. Fails with `review-slot-missing` or `review-move-refused`.
 */
export async function moveReview(
  state: State,
  { workspace, to, why }: { readonly workspace: string; readonly to: string; readonly why: string },
  caller: Caller<Review>,
): Promise<Review> {
  await keepReviews(state, workspace, caller);
  const agreed = await readSlot(state, workspace);
  if (agreed === null) throw failure('review-slot-missing', {});
  const at = utc(caller.now());
  const { now, next } = await openable(state, workspace, at);
  const there = await state.reviews.ofWeek(workspace, now.week);
  // What is over this week cannot be moved: then the next one is meant.
  const isOver = there !== null && reviewMoves[there.state].move === undefined;
  const slot = isOver ? next : now;
  const before = nextSlot(agreed.slot, (isOver ? null : there?.moved?.from) ?? slot.dueAt ?? at).dueAt;
  const wanted = utc(to);
  if (wanted <= at || wanted >= before) throw failure('review-move-refused', { week: slot.week, to, before });
  const lapses = lapseOf(agreed.slot, wanted);
  const said = ({ id }: Review) => ({
    action: 'review.move',
    subject: { kind: 'review', id },
    details: { week: slot.week, from: slot.dueAt, to: wanted, why },
  });
  return changeAs(state, workspace, caller, said, async ({ reviews }) => {
    const known = await reviews.ofWeek(workspace, slot.week);
    const from = known?.moved?.from ?? known?.dueAt ?? slot.dueAt ?? wanted;
    const fields = {
      dueAt: wanted,
      lapsesAt: lapses < before ? lapses : before,
      moved: { from, why, by: caller.person, at },
    };
    if (known !== null) {
      if (reviewMoves[known.state].move === undefined)
        throw failure('review-over', { week: known.week, state: known.state, next: next.week });
      return reviews.change(workspace, known.id, known.version, fields);
    }
    const id = caller.newId('rvw');
    return reviews.add({ ...blank, week: slot.week, ...fields, id, workspace, state: 'due' });
  });
}
