import type { MeasureSeries } from '../../../model/decision/index.ts';
import type { Lake, LakeRow } from '../../../model/index.ts';
import { tallyBreaks, type WeekTally } from './break-tallies.ts';
import { type FirstSeen, firstSeenByWeek } from './first-seen.ts';
import type { MeasureRequest } from './measure-request.ts';
import { type Measured, type Span, seriesOf, shareOf } from './span.ts';
import { differencesByWeek, filledFields, matchedByWeek, ordersByWeek } from './steps.ts';

/** Days in which an order of Sunday may still reach the ERP before its week is judged. */
const settleDays = 1;
/** What is compared of each line: item, quantity and price. */
const lineFields = 3;

/** Measures of the orders placed in each week, from what breaks say of them. */
export async function measureOrders(
  lake: Lake,
  given: MeasureRequest,
  span: Span,
): Promise<readonly MeasureSeries[]> {
  const { checked, breaks, timeZone } = given;
  if (!checked.has('order.reaches-erp')) return [];
  const tallies = tallyBreaks(breaks, timeZone);
  const orders = await lake.rows(ordersByWeek(span.from));
  const matched = Map.groupBy(await lake.rows(matchedByWeek(span.from)), mondayOf);
  const perOrder = await fieldsPerOrder(lake);
  const firstSeen = await firstSeenByWeek(lake, given.gateways);
  const complete = (monday: string): boolean => span.complete(monday, settleDays);
  const ofOrders = (id: string, name: keyof WeekTally, says: 'good' | 'bad'): MeasureSeries =>
    seriesOf(
      id,
      orders.map((row) =>
        shareOf(mondayOf(row), Number(row['n']), tallies.get(mondayOf(row))?.[name] ?? 0, says),
      ),
      complete,
    );
  const ofMatched = (
    id: string,
    measure: (monday: string, rows: readonly LakeRow[]) => Measured,
  ): MeasureSeries =>
    seriesOf(
      id,
      [...matched].map(([monday, rows]) => measure(monday, rows)),
      complete,
    );
  return [
    ofOrders('order-match', 'sale', 'good'),
    ofOrders('exception-rate', 'any', 'bad'),
    ...(checked.has('order.posted-once') ? [ofOrders('duplicates', 'duplicates', 'bad')] : []),
    ...(checked.has('order.fulfilment-status-agrees')
      ? [ofOrders('status-agreement', 'status', 'good')]
      : []),
    ofMatched('field-accuracy', (monday, rows) =>
      shareOf(
        monday,
        sum(rows, 'n') * perOrder.order + (perOrder.lines ? sum(rows, 'lines') * lineFields : 0),
        tallies.get(monday)?.fields ?? 0,
        'good',
      ),
    ),
    ...(checked.has('document.period-agrees')
      ? [
          ofMatched('postings-outside-period', (monday, rows) =>
            shareOf(monday, sum(rows, 'n'), tallies.get(monday)?.period ?? 0, 'bad'),
          ),
        ]
      : []),
    ...(await valueDifferences(lake, span, matched, ofMatched)),
    ...(firstSeen === null ? [] : [seriesOf('unmapped-values', unmapped(orders, firstSeen), complete)]),
  ];
}

const unmapped = (orders: readonly LakeRow[], { firstMonday, counts }: FirstSeen): readonly Measured[] =>
  orders
    .filter((row) => mondayOf(row) > firstMonday)
    .map((row) => ({
      monday: mondayOf(row),
      value: counts.get(mondayOf(row)) ?? 0,
      of: Number(row['n']),
      bad: null,
    }));

async function fieldsPerOrder(lake: Lake): Promise<{ readonly order: number; readonly lines: boolean }> {
  const [{ lines, ...fields } = {}] = await lake.rows(filledFields);
  return { order: Object.values(fields).filter((filled) => filled === true).length, lines: lines === true };
}

async function valueDifferences(
  lake: Lake,
  { from }: Span,
  matched: ReadonlyMap<string, readonly LakeRow[]>,
  ofMatched: (id: string, measure: (monday: string, rows: readonly LakeRow[]) => Measured) => MeasureSeries,
): Promise<readonly MeasureSeries[]> {
  if (matched.size === 0) return [];
  const key = (row: LakeRow): string => `${mondayOf(row)} ${row['currency']}`;
  const differences = new Map((await lake.rows(differencesByWeek(from))).map((row) => [key(row), row]));
  return (['gross', 'net'] as const).map((which) =>
    ofMatched(`order-value-${which}`, (monday, rows) => {
      const shares = rows.map((row) => {
        const difference = Math.abs(Number(differences.get(key(row))?.[which] ?? 0));
        const total = Math.abs(Number(row['total']));
        return difference === 0 ? 0 : total === 0 ? 1 : Math.min(1, difference / total);
      });
      return { monday, value: Math.max(...shares), of: sum(rows, 'n'), bad: null };
    }),
  );
}

const mondayOf = (row: LakeRow): string => String(row['monday']);

const sum = (rows: readonly LakeRow[], column: string): number =>
  rows.reduce((total, row) => total + Number(row[column]), 0);
