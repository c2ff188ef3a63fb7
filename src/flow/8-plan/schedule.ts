import { addDays, type Day } from '../../ground/time.ts';
import { type Draft, isDone } from './draft.ts';
import type { WorkedDays } from './worked-days.ts';

/** What the calendar says of a step, in half days of worked days; ends are not included. */
export interface Slot {
  readonly done: boolean;
  /** Earliest end, counted forwards from today; it does not know go-live. */
  readonly soonest: number;
  /** Latest end, counted back from go-live; infinite where nothing waits for it. */
  readonly latest: number;
  /** Where it is planned; null where it is done or belongs to no date. */
  readonly planned: { readonly from: number; readonly to: number } | null;
}

/** Half days a step takes; a step that takes no time still takes its half day. */
export const halfDays = ({ effortDays }: Pick<Draft, 'effortDays'>): number =>
  Math.max(1, Math.ceil(effortDays * 2));

/**
 * Both passes over steps that are in an order in which they can be done. Forwards nothing knows of go-live, backwards
 * everything moves with it: what does not fit at one go-live does not fit at an earlier one.
 */
export function scheduleSteps(
  steps: readonly Draft[],
  goLive: Day | null,
  today: Day,
  days: WorkedDays,
): ReadonlyMap<string, Slot> {
  const due = new Map(steps.map((step) => [step.id, dueDay(step, goLive)]));
  const done = new Set(steps.filter((step) => isDone(step, goLive)).map(({ id }) => id));
  const open = steps.filter(({ id }) => !done.has(id));

  const soonest = new Map<string, number>();
  for (const step of open) {
    const from = Math.max(0, ...step.needs.map((id) => soonest.get(id) ?? 0));
    soonest.set(step.id, from + halfDays(step));
  }

  const latest = new Map<string, number>();
  for (const step of open) {
    const day = due.get(step.id) ?? null;
    latest.set(step.id, day === null ? Number.POSITIVE_INFINITY : 2 * (days.onOrBefore(day) + 1));
  }
  for (const step of open.toReversed()) {
    const start = (latest.get(step.id) ?? 0) - halfDays(step);
    for (const id of step.needs)
      if (!done.has(id)) latest.set(id, Math.min(latest.get(id) ?? Number.POSITIVE_INFINITY, start));
  }

  const planned = new Map<string, { from: number; to: number } | null>();
  for (const step of open) planned.set(step.id, place(step));

  function place(step: Draft): { from: number; to: number } | null {
    const takes = halfDays(step);
    const before = step.needs
      .filter((id) => !done.has(id))
      .map((id) => ({ id, at: planned.get(id) ?? null }));
    // What was missed before a go-live that is over holds nothing up any more.
    const over = goLive !== null && goLive < today;
    if (over && step.phase === 'go-live') return null;
    const waits = before.some(({ at }) => at === null) && !over;
    if (waits || (goLive === null && step.pace !== 'soon')) return null;
    const ready = Math.max(0, ...before.map(({ at }) => at?.to ?? 0));
    const from = goLive === null ? ready : Math.max(ready, wanted(step, goLive, takes));
    return { from, to: from + takes };
  }

  function wanted(step: Draft, goLive: Day, takes: number): number {
    if (step.pace === 'after') {
      const more = (day: Day, number: number): Day => days.dayAt(days.onOrAfter(day) + number);
      return 2 * days.onOrAfter(step.earliest?.(goLive, more) ?? goLive);
    }
    const last = latest.get(step.id) ?? 0;
    const fits = (soonest.get(step.id) ?? 0) <= last && Number.isFinite(last);
    return step.pace === 'late' && fits ? last - takes : 0;
  }

  return new Map(
    steps.map(({ id }) => [
      id,
      {
        done: done.has(id),
        soonest: soonest.get(id) ?? 0,
        latest: latest.get(id) ?? Number.POSITIVE_INFINITY,
        planned: planned.get(id) ?? null,
      },
    ]),
  );
}

/** The day by which a step is due; null where it has none of its own. */
export function dueDay({ due }: Pick<Draft, 'due'>, goLive: Day | null): Day | null {
  return due === null || goLive === null ? null : addDays(goLive, -due);
}
