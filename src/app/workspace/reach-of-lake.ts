import { formatInstant, parseInstant } from '../../ground/time.ts';
import { type Lake, type LakeRow, type Side, sides } from '../../model/index.ts';
import type { Coverage, Exposure, Watermarks } from '../../model/workspace/index.ts';
import type { FlowResult } from '../flow.ts';

/** What a run's records reach in time, and how many could have broken. */
export interface LakeReach {
  readonly watermarks: Watermarks;
  readonly exposures: readonly Exposure[];
}

/** The records that say how far a side has been read: what everything else hangs on, or money where there is none. */
const dated: Readonly<
  Record<Side, readonly { readonly table: string; readonly at: string; readonly on: string }[]>
> = {
  shop: [
    { table: 'shop_order', at: 'placed_at', on: 'placed_on' },
    { table: 'shop_payment', at: 'null', on: 'occurred_on' },
    { table: 'shop_payout', at: 'null', on: 'paid_on' },
  ],
  erp: [
    { table: 'erp_document', at: 'null', on: 'document_on' },
    { table: 'erp_payment', at: 'null', on: 'occurred_on' },
    { table: 'erp_payout', at: 'null', on: 'paid_on' },
  ],
};

/** Asks the lake what both sides' records reach, no further than the range that was compared. */
export async function reachOfLake(
  lake: Lake,
  timeZone: string,
  range: { readonly from: string | null; readonly to: string | null },
  flow: Pick<FlowResult, 'checked' | 'asOf'>,
): Promise<LakeReach> {
  const watermarks = await Promise.all(sides.map((side) => coverageOf(lake, side, timeZone, range)));
  const [shop = null, erp = null] = watermarks;
  const orders = await countDays(lake, 'order', 'shop_order', 'placed_on');
  const refunds = await countDays(lake, 'refund', 'shop_refund', 'refunded_on');
  return { watermarks: { shop, erp }, exposures: [...orders, ...refunds, ...stockOf(flow)] };
}

/** Stock has no history: what was compared counts on the day of the snapshot, and only where both sides had some. */
export function stockOf({ checked, asOf }: Pick<FlowResult, 'checked' | 'asOf'>): readonly Exposure[] {
  const stock = checked.find(({ control, reason }) => control.id === 'stock.agrees' && reason === null);
  const count = stock?.checked ?? 0;
  return count === 0 ? [] : [{ day: asOf.slice(0, 10), records: 'sku-location', count }];
}

async function coverageOf(
  lake: Lake,
  side: Side,
  timeZone: string,
  { from, to }: { readonly from: string | null; readonly to: string | null },
): Promise<Coverage | null> {
  for (const { table, at, on } of dated[side]) {
    const [row] = await lake.rows({
      name: `reach of canon.${table}`,
      sql: `select min(cast(${at} as timestamptz)) as first_at, max(cast(${at} as timestamptz)) as last_at,
  min(${on}) as first_on, max(${on}) as last_on
from canon.${table}
where ${on} is not null${from === null ? '' : ` and ${on} >= date '${from}'`}${to === null ? '' : ` and ${on} <= date '${to}'`}`,
    });
    const coverage = row === undefined ? null : toCoverage(row, timeZone);
    if (coverage !== null) return coverage;
  }
  return null;
}

/** Where only days are known, a day counts whole. */
function toCoverage(row: LakeRow, timeZone: string): Coverage | null {
  const { first_on: firstOn, last_on: lastOn, first_at: firstAt, last_at: lastAt } = row;
  if (typeof firstOn !== 'string' || typeof lastOn !== 'string') return null;
  const instant = (value: unknown) =>
    parseInstant(
      String(value)
        .replace(' ', 'T')
        .replace(/([+-]\d{2})$/, '$1:00'),
    );
  const first = instant(firstAt) ?? startOfDay(firstOn, timeZone);
  const last = instant(lastAt) ?? startOfDay(lastOn, timeZone) + DAY_MS - 1000;
  return { from: formatInstant(first, 'UTC'), to: formatInstant(last, 'UTC') };
}

const DAY_MS = 86_400_000;

function startOfDay(day: string, timeZone: string): number {
  const asUtc = Date.parse(`${day}T00:00:00Z`);
  const shown = parseInstant(formatInstant(asUtc, timeZone).replace(/([+-]\d{2}:\d{2})$/, 'Z')) ?? asUtc;
  return asUtc - (shown - asUtc);
}

async function countDays(
  lake: Lake,
  records: Exposure['records'],
  table: string,
  on: string,
): Promise<readonly Exposure[]> {
  const rows = await lake.rows({
    name: `${table} by day`,
    sql: `select ${on} as day, count(*) as n from canon.${table} where ${on} is not null group by ${on} order by ${on}`,
  });
  return rows.map(({ day, n }) => ({ day: String(day), records, count: Number(n) }));
}
