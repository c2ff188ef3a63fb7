import { addDays, isoWeekOf, startOfDay } from '../../ground/time.ts';
import type { DecisionFacts, MeasureWeek } from '../../model/decision/index.ts';

/** Deliveries of webhooks as people recorded them by week; null where no one counts them. */
export function readWebhooks({ at, timeZone, readiness }: DecisionFacts): readonly MeasureWeek[] | null {
  if (readiness.webhooks === null) return null;
  return readiness.webhooks
    .map(({ week, deliveries, failures }) => ({ week, deliveries, failures, from: mondayOf(week) }))
    .map(({ week, deliveries, failures, from }) => ({
      week,
      from,
      value: deliveries === 0 ? null : failures / deliveries,
      of: deliveries,
      bad: failures,
      complete: startOfDay(addDays(from, 7), timeZone) <= Date.parse(at),
    }))
    .toSorted((a, b) => (a.week < b.week ? -1 : 1));
}

/** The Monday of an ISO week such as `2026-W41`: the fourth of January is always in the first. */
function mondayOf(week: string): string {
  const first = isoWeekOf(`${week.slice(0, 4)}-01-04`).from;
  return addDays(first, (Number(week.slice(6)) - 1) * 7);
}
