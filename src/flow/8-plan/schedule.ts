import { type Day, dayNumber } from '../../ground/time.ts';
import { type Draft, isDone } from './draft.ts';
import type { WorkedDays } from './worked-days.ts';

/** Between which ends a step lies, in half days of worked days from today on; ends are not included. */
export interface Bounds {
  readonly done: boolean;
  /** Earliest end, counted forwards from today; it does not know go-live. */
  readonly soonest: number;
  /** Latest end, counted back from go-live; infinite where nothing waits for it. */
  readonly latest: number;
}

export interface Slot extends Bounds {
  /** Where it is planned; null where it is done or belongs to no date. */
  readonly planned: { readonly from: number; readonly to: number } | null;
}

/** Half days a step takes; what takes no time still takes a half day. */
export const halfDays = ({ effortDays }: Pick<Draft, 'effortDays'>): number =>
  Math.max(1, Math.ceil(effortDays * 2));

/** End of the last half day on which something may be done that is due some calendar days before go-live. */
export const endOfDue = (goLive: Day, due: number, days: WorkedDays): number =>
  2 * (days.onOrBefore(dayNumber(goLive) - due) + 1);

/**
 * Both passes over steps that are in an order in which they can be done. Forwards nothing knows of go-live, backwards
 * everything moves with it: what does not fit at one go-live does not fit at an earlier one.
 */
export function boundSteps(
  steps: readonly Draft[],
  goLive: Day | null,
  days: WorkedDays,
): ReadonlyMap<string, Bounds> {
  const never = Number.POSITIVE_INFINITY;
  const soonest = new Map<string, number>();
  const latest = new Map<string, number>();
  const open = steps.filter((step) => !isDone(step, goLive));
  for (const step of open) {
    const ready = Math.max(0, ...step.needs.map((id) => soonest.get(id) ?? 0));
    soonest.set(step.id, ready + halfDays(step));
    const { due } = step;
    latest.set(step.id, goLive === null || due === null ? never : endOfDue(goLive, due, days));
  }
  for (const step of open.toReversed()) {
    const start = (latest.get(step.id) ?? never) - halfDays(step);
    for (const id of step.needs) {
      const own = latest.get(id);
      if (own !== undefined) latest.set(id, Math.min(own, start));
    }
  }
  return new Map(
    steps.map(({ id }) => [
      id,
      { done: !soonest.has(id), soonest: soonest.get(id) ?? 0, latest: latest.get(id) ?? never },
    ]),
  );
}

/** Gives each step its place: soon, or as late as may be, or after go-live; and never before what it needs. */
export function scheduleSteps(
  steps: readonly Draft[],
  goLive: Day | null,
  today: Day,
  days: WorkedDays,
): ReadonlyMap<string, Slot> {
  const bounds = boundSteps(steps, goLive, days);
  const slots = new Map<string, Slot>();
  // What was missed before a go-live that is over holds nothing up any more.
  const over = goLive !== null && goLive < today;

  function place(step: Draft, { done, soonest, latest }: Bounds): Slot['planned'] {
    if (done || (over && step.phase === 'go-live')) return null;
    if (goLive === null && step.pace !== 'soon') return null;
    const before = step.needs.map((id) => slots.get(id)).filter((slot) => slot?.done === false);
    if (!over && before.some((slot) => slot?.planned === null)) return null;
    const ready = Math.max(0, ...before.map((slot) => slot?.planned?.to ?? 0));
    const takes = halfDays(step);
    const wanted =
      goLive === null || step.pace === 'soon'
        ? 0
        : step.pace === 'after'
          ? firstAfter(step, goLive)
          : soonest <= latest && Number.isFinite(latest)
            ? latest - takes
            : 0;
    const from = Math.max(ready, wanted);
    return { from, to: from + takes };
  }

  function firstAfter({ earliest }: Draft, goLive: Day): number {
    const worked = (day: Day, more: number): Day => days.dayAt(days.onOrAfter(dayNumber(day)) + more);
    return 2 * days.onOrAfter(dayNumber(earliest?.(goLive, worked) ?? goLive));
  }

  for (const step of steps) {
    const bound = bounds.get(step.id);
    if (bound !== undefined) slots.set(step.id, { ...bound, planned: place(step, bound) });
  }
  return slots;
}

/** The first and the last day of a place. */
export function daysOf(
  { from, to }: NonNullable<Slot['planned']>,
  days: WorkedDays,
): { readonly starts: Day; readonly ends: Day } {
  return { starts: days.dayAt(Math.floor(from / 2)), ends: lastDay(to, days) };
}

/** The day that the half day before an end is in. */
export const lastDay = (end: number, days: WorkedDays): Day => days.dayAt(Math.floor((end - 1) / 2));
