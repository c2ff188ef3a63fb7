import { addDays, type Day, dayInZone, isDay } from '../../ground/time.ts';
import type { DecisionFacts } from '../../model/decision/index.ts';

const behindDays = 200;
const aheadDays = 500;
const furthestDays = 1_096;

/** The days whose holidays a plan may ask for. */
export function spanOfPlan({ at, readiness }: Pick<DecisionFacts, 'at' | 'readiness'>): {
  readonly from: Day;
  readonly to: Day;
} {
  const today = dayInZone(at, readiness.calendar.timeZone);
  const { goLive } = readiness;
  const set = goLive !== null && isDay(goLive) && goLive <= addDays(today, furthestDays) ? goLive : today;
  const [first, last] =
    set < today ? [set < addDays(today, -furthestDays) ? today : set, today] : [today, set];
  return { from: addDays(first, -behindDays), to: addDays(last, aheadDays) };
}
