import type { MeasureSeries } from '../../../model/decision/index.ts';
import type { Lake, LakeRow } from '../../../model/index.ts';
import { tallyBreaks, type WeekTally } from './break-tallies.ts';
import { firstSeenByWeek } from './first-seen.ts';
import type { MeasureRequest } from './measure-request.ts';
import { type Measured, type Span, seriesOf, shareOf } from './span.ts';
import { differencesByWeek, filledFields, ordersByWeek } from './steps.ts';

/** What is compared of each line: item, quantity and price. */
const lineFields = 3;

/** What the orders of a week come to; amounts stand apart by currency. */
interface OrderWeek {
  readonly monday: string;
  readonly orders: number;
  /** Those that have a document. */
  readonly matched: number;
  readonly lines: number;
  readonly totals: readonly { readonly currency: string; readonly total: number }[];
}

/** Measures of the orders placed in each week, from what breaks say of them. */
export async function measureOrders(
  lake: Lake,
  given: MeasureRequest,
  span: Span,
): Promise<readonly MeasureSeries[]> {
  const { checked, breaks, timeZone } = given;
  if (!checked.has('order.reaches-erp')) return [];
  const tallies = tallyBreaks(breaks, timeZone);
  const weeks = [...Map.groupBy(await lake.rows(ordersByWeek(span.from)), mondayOf)].map(toWeek);
  const series = (id: string, measure: (week: OrderWeek) => Measured): MeasureSeries =>
    seriesOf(id, weeks.map(measure), (monday) => span.complete(monday, 'orders'));
  const share = (id: string, name: keyof WeekTally, of: 'orders' | 'matched', says: 'good' | 'bad') =>
    series(id, (week) => shareOf(week.monday, week[of], tallies.get(week.monday)?.[name] ?? 0, says));
  const only = (control: string, one: MeasureSeries): readonly MeasureSeries[] =>
    checked.has(control) ? [one] : [];
  const { perOrder, lines } = await comparedFields(lake);
  return [
    share('order-match', 'sale', 'orders', 'good'),
    share('exception-rate', 'any', 'orders', 'bad'),
    ...only('order.posted-once', share('duplicates', 'duplicates', 'orders', 'bad')),
    ...only('order.fulfilment-status-agrees', share('status-agreement', 'status', 'orders', 'good')),
    ...only('document.period-agrees', share('postings-outside-period', 'period', 'matched', 'bad')),
    series('field-accuracy', (week) =>
      shareOf(
        week.monday,
        week.matched * perOrder + (lines ? week.lines * lineFields : 0),
        tallies.get(week.monday)?.fields ?? 0,
        'good',
      ),
    ),
    ...(await valueDifferences(lake, span)).map(([id, measure]) => series(id, measure)),
    ...(await unmappedValues(lake, given)).map((measure) =>
      seriesOf('unmapped-values', weeks.flatMap(measure), (monday) => span.complete(monday, 'orders')),
    ),
  ];
}

function toWeek([monday, rows]: readonly [string, readonly LakeRow[]]): OrderWeek {
  const sum = (column: string): number => rows.reduce((total, row) => total + Number(row[column]), 0);
  return {
    monday,
    orders: sum('n'),
    matched: sum('matched'),
    lines: sum('lines'),
    totals: rows.map((row) => ({ currency: String(row['currency']), total: Number(row['total']) })),
  };
}

/** Fields of an order that both sides fill, and whether lines are compared. */
async function comparedFields(lake: Lake): Promise<{ readonly perOrder: number; readonly lines: boolean }> {
  const [{ lines, ...fields } = {}] = await lake.rows(filledFields);
  return {
    perOrder: Object.values(fields).filter((filled) => filled === true).length,
    lines: lines === true,
  };
}

/** By what share of their value totals differ, in the currency where it is greatest: currencies cannot be added. */
async function valueDifferences(
  lake: Lake,
  { from }: Span,
): Promise<readonly (readonly [id: string, measure: (week: OrderWeek) => Measured])[]> {
  const rows = await lake.rows(differencesByWeek(from));
  const byPlace = new Map(rows.map((row) => [`${mondayOf(row)} ${row['currency']}`, row]));
  return (['gross', 'net'] as const).map((which) => [
    `order-value-${which}`,
    ({ monday, matched, totals }) => {
      const shares = totals.map(({ currency, total }) => {
        const difference = Math.abs(Number(byPlace.get(`${monday} ${currency}`)?.[which] ?? 0));
        return difference === 0 ? 0 : total === 0 ? 1 : Math.min(1, difference / Math.abs(total));
      });
      return { monday, value: matched === 0 ? null : Math.max(...shares), of: matched, bad: null };
    },
  ]);
}

/** Counts values that nobody mapped; nothing where the ERP lists no items, nor of the week the orders begin in. */
async function unmappedValues(
  lake: Lake,
  { gateways }: MeasureRequest,
): Promise<readonly ((week: OrderWeek) => readonly Measured[])[]> {
  const found = await firstSeenByWeek(lake, gateways);
  if (found === null) return [];
  return [
    ({ monday, orders }) =>
      monday > found.firstMonday
        ? [{ monday, value: found.counts.get(monday) ?? 0, of: orders, bad: null }]
        : [],
  ];
}

const mondayOf = (row: LakeRow): string => String(row['monday']);
