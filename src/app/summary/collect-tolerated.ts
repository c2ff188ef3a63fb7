import type { Lake, LakeRow } from '../../model/index.ts';
import type { FlowResult } from '../flow.ts';
import type { HeldBack } from './count-in-flight.ts';
import type { ToleratedAmount } from './tie-out.ts';

/** Differences that are no breaks, by their reason. */
export interface Harmless {
  readonly reason: string;
  readonly control: string;
  readonly count: number;
  /** What they add to ERP total minus shop total. */
  readonly amounts: readonly ToleratedAmount[];
}

/** Everything that differs and is no break: what attribution found harmless, and what the lake counts. */
export async function collectTolerated(
  lake: Lake,
  { tolerated }: FlowResult,
  held: readonly HeldBack[],
): Promise<readonly Harmless[]> {
  return [
    ...fromAttribution(tolerated),
    ...(await countedOnly(lake)),
    ...(await withoutDocument(lake)),
    ...(await unreadDocuments(lake)),
    ...onTheirWay(held),
  ].filter(({ count }) => count > 0);
}

function fromAttribution(tolerated: FlowResult['tolerated']): readonly Harmless[] {
  const groups = Map.groupBy(tolerated, ({ reason }) => reason);
  return [...groups].map(([reason, all]) => ({
    reason,
    control: all[0]?.control ?? '',
    count: all.length,
    amounts: all
      .filter(({ effect }) => effect !== 0n)
      .map(({ effect, currency, entity }) => ({ ledger: 'sales', currency, effect, entity })),
  }));
}

async function countedOnly(lake: Lake): Promise<readonly Harmless[]> {
  const rows = await lake.rows({
    name: 'harmless differences',
    sql: `select 'reference written differently' as reason, 'document.reference-leads-to-one-order' as control, count(*) as n from pair.erp_member where pass = 'normalised-reference'
union all
select 'posted on another day of the same period', 'document.period-agrees', count(*) from pair.sale s
join canon.period p on s.placed_on between p.first_day and p.last_day and s.posted_on between p.first_day and p.last_day where s.posted_on <> s.placed_on and not s.incomplete`,
  });
  return rows.map((row) => ({
    reason: String(row['reason']),
    control: String(row['control']),
    count: Number(row['n']),
    amounts: [],
  }));
}

async function withoutDocument(lake: Lake): Promise<readonly Harmless[]> {
  const rows = await lake.rows({
    name: 'orders that need no document yet',
    sql: `select o.currency, o.entity, count(*) as n, sum(o.total) as total from pair.unmatched_order u join canon.shop_order o on o.order_id = u.order_id
where not o.incomplete and not exists (select 1 from finding.finding f where f.kind = 'order-missing-in-erp' and f.shop_row = o.order_id)
  and not exists (select 1 from finding.in_flight f where f.kind = 'order-missing-in-erp' and f.shop_row = o.order_id)
  and not exists (select 1 from pair.suggestion s where s.order_id = o.order_id) group by o.currency, o.entity`,
  });
  return [
    {
      reason: 'order not paid, or cancelled: no document needed',
      control: 'order.reaches-erp',
      count: rows.reduce((sum, row) => sum + Number(row['n']), 0),
      amounts: rows.map(missingSales),
    },
  ];
}

/** Orders of one entity and currency that are in the shop's total only. */
function missingSales(row: LakeRow): ToleratedAmount {
  const { currency, entity, total } = row;
  return {
    ledger: 'sales',
    currency: String(currency),
    effect: -BigInt(String(total ?? 0)),
    entity: entity === null || entity === undefined ? null : String(entity),
  };
}

/** Both sides of one control are one reason. */
function onTheirWay(held: readonly HeldBack[]): readonly Harmless[] {
  const groups = Map.groupBy(held, ({ control }) => control);
  return [...groups].map(([control, own]) => ({
    reason: `in flight: ${(own[0]?.kind ?? '').replace(/-missing-in-(erp|shop)$/, '')}`,
    control,
    count: own.reduce((sum, { count }) => sum + count, 0),
    amounts: own.flatMap(({ amounts }) => amounts),
  }));
}

async function unreadDocuments(lake: Lake): Promise<readonly Harmless[]> {
  const [row] = await lake.rows({
    name: 'orders whose document could not be read',
    sql: `select count(distinct o.order_id) as n from canon.shop_order o join canon.unread_key u on u.side = 'erp' and u.ref_key = o.ref_key
where not o.incomplete and not exists (select 1 from pair.erp_member m where m.group_id = o.order_id)`,
  });
  return [
    {
      reason: 'order whose document could not be read',
      control: 'order.reaches-erp',
      count: Number(row?.['n'] ?? 0),
      amounts: [],
    },
  ];
}
