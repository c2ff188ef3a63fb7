import { failure } from '../../ground/index.ts';
import { dayInZone } from '../../ground/time.ts';
import { isoWeekday } from '../../ground/wall-time.ts';
import type { Agenda, AgendaChange } from '../../model/decision/index.ts';
import type { Review, ReviewItem, State } from '../../model/workspace/index.ts';
import {
  compareAgendas,
  type DueReview,
  nextSlot,
  type ReviewSlot,
  type Streak,
  streakOf,
  utc,
} from '../../readiness/review/index.ts';
import { gatherAgenda } from './gather-agenda.ts';
import { readSlot } from './review-slot.ts';

/** How the weekly review stands. */
export interface ReviewStand {
  readonly slot: ReviewSlot | null;
  /** The next time it is due, with the reason where the team does not work on that day; null without a slot. */
  readonly next: (DueReview & { readonly offDay: string | null }) | null;
  /** The one that is due or open; null: none waits. */
  readonly current: Review | null;
  /** As it would read now. */
  readonly agenda: Agenda;
  /** What is other now than in the agenda that was frozen; empty where none was. */
  readonly changes: readonly AgendaChange[];
  /** Decisions and actions of the current one. */
  readonly items: readonly ReviewItem[];
  /** Of any review. */
  readonly openActions: readonly ReviewItem[];
  readonly streak: Streak;
  /** Missed since the last one that was held. */
  readonly missed: readonly Review[];
}

/** How the weekly review of a workspace stands. */
export async function readReviewStand(
  state: State,
  { workspace, now }: { readonly workspace: string; readonly now: string },
): Promise<ReviewStand> {
  const agreed = await readSlot(state, workspace);
  const { rows } = await state.reviews.list(workspace, { limit: 5 });
  const current =
    rows.find(({ state: one }) => one === 'open') ?? rows.findLast(({ state: one }) => one === 'due') ?? null;
  const [{ agenda, reviews, decision }, items, openActions] = await Promise.all([
    gatherAgenda(state, { workspace, now, without: current?.id ?? null }),
    current === null ? [] : state.reviews.items(workspace, { review: current.id }),
    state.reviews.items(workspace, 'open-actions'),
  ]);
  const lastHeld = reviews.findIndex(({ state: one }) => one === 'held');
  const next = agreed === null ? null : upcoming(agreed.slot, reviews, utc(now));
  const { facts, extras } = decision;
  const { workdays, daysOff } = facts.readiness.calendar;
  const offDay = (at: string, zone: string): string | null => {
    const day = dayInZone(at, zone);
    const named = [...daysOff, ...(extras.calendar?.holidays ?? [])].find((one) => one.day === day);
    if (named !== undefined) return named.name;
    const isWorked = workdays.length === 0 || workdays.includes(isoWeekday(day));
    return isWorked ? null : 'not a day on which the team works';
  };
  return {
    slot: agreed?.slot ?? null,
    next: next && agreed && { ...next, offDay: offDay(next.dueAt, agreed.slot.timeZone) },
    current,
    agenda,
    changes: current?.agenda == null ? [] : compareAgendas(current.agenda, agenda),
    items,
    openActions,
    streak: streakOf(reviews),
    missed: reviews
      .slice(0, lastHeld === -1 ? reviews.length : lastHeld)
      .filter(({ state: one }) => one === 'missed'),
  };
}

/** A review with what was decided in it, and what is other since. Fails with `record-not-found`. */
export async function readReview(
  state: State,
  { workspace, id, now }: { readonly workspace: string; readonly id: string; readonly now: string },
): Promise<{
  readonly review: Review;
  readonly items: readonly ReviewItem[];
  readonly changes: readonly AgendaChange[];
}> {
  const review = await state.reviews.get(workspace, id);
  if (review === null) throw failure('record-not-found', { record: 'review', id });
  const items = await state.reviews.items(workspace, { review: id });
  // What was held is history: only an open one is compared with now.
  if (review.state !== 'open' || review.agenda === null) return { review, items, changes: [] };
  const { agenda } = await gatherAgenda(state, { workspace, now, without: id });
  return { review, items, changes: compareAgendas(review.agenda, agenda) };
}

/** The next slot that is still to come; one that was moved is when it was moved to. */
function upcoming(slot: ReviewSlot, reviews: readonly Review[], now: string): DueReview {
  const moved = reviews.find(({ state, dueAt }) => state === 'due' && dueAt !== null && dueAt > now);
  if (moved?.dueAt != null && moved.lapsesAt !== null)
    return { week: moved.week, dueAt: moved.dueAt, lapsesAt: moved.lapsesAt };
  let next = nextSlot(slot, now);
  // What was opened before its time does not come again.
  while (reviews.some(({ week }) => week === next.week)) next = nextSlot(slot, next.dueAt);
  return next;
}
