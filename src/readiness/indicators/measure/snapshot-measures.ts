import { addDays, isDay, isoWeekOf, startOfDay } from '../../../ground/time.ts';
import type { MeasureSeries } from '../../../model/decision/index.ts';
import type { Lake } from '../../../model/index.ts';
import type { MeasureRequest } from './measure-request.ts';
import { type Measured, type Span, seriesOf, shareOf } from './span.ts';
import { oversold, stockLevels } from './steps.ts';

const dayMs = 86_400_000;
/** Days over which the best sellers are counted. */
const sellingDays = 28;

/** What holds at the moment of the run: it stands for the week the run was in, whole or not. */
export async function measureSnapshots(
  lake: Lake,
  given: MeasureRequest,
  { today }: Span,
): Promise<readonly MeasureSeries[]> {
  const { checked, skus } = given;
  const monday = isoWeekOf(today).from;
  const found: [id: string, measured: Measured][] = [];
  if (checked.has('order.reaches-erp'))
    found.push(['orders-missing', await missingOrders(lake, given, monday)]);
  if (skus !== null) found.push(['sku-match', shareOf(monday, skus.active, skus.unmatched, 'good')]);
  if (checked.has('stock.agrees')) {
    const [levels] = await lake.rows(stockLevels);
    found.push(['stock-agreement', shareOf(monday, Number(levels?.['n']), Number(levels?.['bad']), 'good')]);
    const [best] = await lake.rows(oversold(addDays(today, 1 - sellingDays)));
    const [value, of] = [Number(best?.['bad'] ?? 0), Number(best?.['n'] ?? 0)];
    if (of > 0) found.push(['stock-oversold', { monday, value, of, bad: value }]);
  }
  return found.map(([id, measured]) => seriesOf(id, [measured], () => true));
}

/** Orders that have been missing for more than 24 hours, of all that were compared. */
async function missingOrders(
  lake: Lake,
  { breaks, asOf, timeZone }: MeasureRequest,
  monday: string,
): Promise<Measured> {
  const now = isDay(asOf) ? startOfDay(addDays(asOf, 1), timeZone) : Date.parse(asOf);
  const value = breaks.filter(
    ({ kind, occurredAt }) =>
      kind === 'order-missing-in-erp' && !(occurredAt !== undefined && now - Date.parse(occurredAt) <= dayMs),
  ).length;
  const [orders] = await lake.rows({
    name: 'orders that were compared',
    sql: 'select count(*) as n from canon.shop_order o where not exists (select 1 from pair.outside_order x where x.order_id = o.order_id)',
  });
  return { monday, value, of: Number(orders?.['n'] ?? 0), bad: value };
}
