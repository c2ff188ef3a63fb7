import type { MeasureSeries } from '../../../model/decision/index.ts';
import type { Lake, LakeRow } from '../../../model/index.ts';
import type { MeasureRequest } from './measure-request.ts';
import { type Duration, percentileHours } from './percentile.ts';
import { type Measured, type Settling, type Span, seriesOf, shareOf } from './span.ts';
import {
  fulfilmentDurations,
  knownTimes,
  orderDurations,
  refundDurations,
  refundsInTime,
} from './time-steps.ts';

/** Hours that are too many for any order. */
const slowSeconds = 4 * 3600;

/** How long records took from one side to the other, by week. */
export async function measureTimes(
  lake: Lake,
  { checked }: MeasureRequest,
  span: Span,
): Promise<readonly MeasureSeries[]> {
  const [known] = await lake.rows(knownTimes);
  const orders = known?.['orders'] === true ? await lake.rows(orderDurations(span.from)) : [];
  const refunds = checked.has('refund.reaches-erp') ? await lake.rows(refundsInTime(span.from)) : [];
  const all = [
    ...percentilesOf(orders, 'order-to-erp', span, 'orders'),
    seriesOf('order-to-erp-slow', slow(orders), (monday) => span.complete(monday, 'orders')),
    ...percentilesOf(await lake.rows(refundDurations(span.from)), 'refund-to-erp', span, 'refunds'),
    seriesOf(
      'refund-match-48h',
      refunds.map((row) => shareOf(String(row['monday']), Number(row['n']), Number(row['bad']), 'good')),
      (monday) => span.complete(monday, 'refunds'),
    ),
    ...percentilesOf(await lake.rows(fulfilmentDurations(span.from)), 'fulfilment-back', span, 'fulfilments'),
  ];
  return all.filter(({ weeks }) => weeks.length > 0);
}

function percentilesOf(
  rows: readonly LakeRow[],
  id: string,
  span: Span,
  settling: Settling,
): readonly MeasureSeries[] {
  const weeks = [...Map.groupBy(rows, (row) => String(row['monday']))];
  return ([50, 95] as const).map((percent) =>
    seriesOf(
      `${id}-p${percent}`,
      weeks.map(([monday, own]) => percentileOf(monday, own, percent / 100)),
      (monday) => span.complete(monday, settling),
    ),
  );
}

/** A week is told by what most of its records know: times, or days alone. */
function percentileOf(monday: string, rows: readonly LakeRow[], share: number): Measured {
  const [days, times] = [true, false].map((byDay) =>
    rows.filter((row) => row['by_day'] === byDay).map(toDuration),
  );
  const byDay = total(days) > total(times);
  const durations = (byDay ? days : times) ?? [];
  return {
    monday,
    value: percentileHours(durations, share),
    of: total(durations),
    bad: null,
    ...(byDay && { grain: 'day' as const }),
  };
}

/** Of orders with a time on both sides, those that took too long. */
function slow(rows: readonly LakeRow[]): readonly Measured[] {
  const timed = rows.filter((row) => row['by_day'] === false);
  return [...Map.groupBy(timed, (row) => String(row['monday']))].map(([monday, own]) => {
    const durations = own.map(toDuration);
    return shareOf(
      monday,
      total(durations),
      total(durations.filter(({ seconds }) => seconds > slowSeconds)),
      'bad',
    );
  });
}

const toDuration = (row: LakeRow): Duration => ({ seconds: Number(row['seconds']), count: Number(row['n']) });

const total = (durations: readonly Duration[] = []): number =>
  durations.reduce((sum, { count }) => sum + count, 0);
