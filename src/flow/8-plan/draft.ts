import { addDays, type Day } from '../../ground/time.ts';
import type { PlanStep } from '../../model/decision/index.ts';

/** A step before anybody asked the calendar; nothing in it knows the date of go-live. */
export interface Draft
  extends Omit<
    PlanStep,
    'state' | 'owner' | 'doneOn' | 'starts' | 'ends' | 'latestEnd' | 'slackDays' | 'critical'
  > {
  /** Calendar days before go-live on which it has to be done at the latest; null: only what needs it says. */
  readonly due: number | null;
  /** `soon`: as soon as can be; `late`: as late as may be, since its proof grows old; `after`: from go-live on. */
  readonly pace: 'soon' | 'late' | 'after';
  readonly done: Done | null;
  /** Whose step it is, where that is not the role's first member. */
  readonly owner?: string;
  /** First day of a step after go-live. */
  readonly earliest?: (goLive: Day, worked: (day: Day, more: number) => Day) => Day;
}

export interface Done {
  /** Null: nobody wrote the day down. */
  readonly on: Day | null;
  /** Calendar days before go-live by which it must have been done to count; null: any day counts. */
  readonly beforeDays: number | null;
  /** How many days it may be old at go-live; null: for ever. */
  readonly keepsDays: number | null;
}

/** Whether a step is done, seen from a go-live: what an earlier one finds done, a later one finds done as well. */
export function isDone({ done }: Pick<Draft, 'done'>, goLive: Day | null): boolean {
  if (done === null) return false;
  if (done.beforeDays === null || goLive === null) return true;
  return done.on !== null && done.on <= addDays(goLive, -done.beforeDays);
}
