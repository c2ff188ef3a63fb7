import { addDays, dayInZone, isDay, isoWeekOf, parseDuration } from '../../../ground/time.ts';
import type { MeasureSeries, MeasureWeek } from '../../../model/decision/index.ts';
import type { MeasureRequest } from './measure-request.ts';

/** Weeks that are measured: as many as decisions look back. */
const mostWeeks = 26;
const dayMs = 86_400_000;

/** What is on its way for a while after a week has ended; documents are where they were made. */
export type Settling = 'orders' | 'refunds' | 'fulfilments' | 'documents';

/** The weeks to measure, and which of them are known in full. */
export interface Span {
  /** Monday of the first, and the day the ages are counted against. */
  readonly from: string;
  readonly today: string;
  /** Whether both sides know the whole week, and its last records have had the time to settle on the other side. */
  readonly complete: (monday: string, settle: Settling) => boolean;
}

/** The last 26 weeks of the books up to the day ages are counted against, none before the shop's first record. */
export function spanOf({ asOf, timeZone, flowTimes, watermarks: { shop, erp } }: MeasureRequest): Span {
  const days = (duration: string): number => Math.ceil(parseDuration(duration) / dayMs);
  const settleDays: Readonly<Record<Settling, number>> = {
    orders: Math.max(1, days(flowTimes.order)),
    refunds: Math.max(2, days(flowTimes.refund)),
    fulfilments: 1,
    documents: 0,
  };
  const today = isDay(asOf) ? asOf : dayInZone(asOf, timeZone);
  const stretches = [shop, erp].map(
    (one) => one && { from: dayInZone(one.from, timeZone), to: dayInZone(one.to, timeZone) },
  );
  return {
    from: addDays(isoWeekOf(today).from, -7 * (mostWeeks - 1)),
    today,
    complete: (monday, settle) => {
      const sunday = addDays(monday, 6);
      return (
        addDays(sunday, settleDays[settle]) <= today &&
        stretches.every((one) => one !== null && one.from <= monday && sunday <= one.to)
      );
    },
  };
}

/** What a week comes to; its Monday says which. */
export type Measured = Pick<MeasureWeek, 'value' | 'of' | 'bad' | 'grain'> & { readonly monday: string };

/** A series of weeks in their order. */
export function seriesOf(
  measure: string,
  weeks: Iterable<Measured>,
  complete: (monday: string) => boolean,
): MeasureSeries {
  return {
    measure,
    weeks: [...weeks]
      .toSorted((a, b) => (a.monday < b.monday ? -1 : 1))
      .map(({ monday, ...measured }) => ({
        week: isoWeekOf(monday).week,
        from: monday,
        ...measured,
        complete: complete(monday),
      })),
  };
}

/** A share: of the good ones where more is better, else of the bad ones. */
export function shareOf(monday: string, of: number, bad: number, says: 'good' | 'bad'): Measured {
  const counted = Math.min(bad, of);
  const hits = says === 'good' ? of - counted : counted;
  return { monday, value: of === 0 ? null : hits / of, of, bad: counted };
}
