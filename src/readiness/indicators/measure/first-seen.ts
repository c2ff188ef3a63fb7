import { isoWeekOf } from '../../../ground/time.ts';
import type { Lake, Step } from '../../../model/index.ts';

const unknownSku = `not exists (select 1 from canon.item_reference r where r.sku_key = k.sku_key) and not exists (select 1 from canon.erp_item i where i.item_key = k.sku_key)`;

/** Mostly there are none, and then the lines need not be gone through. */
const anyUnknownSku: Step = {
  name: 'whether the ERP does not know a SKU that was sold',
  sql: `select exists (select 1 from pair.ordered_sku k where ${unknownSku}) as found`,
};

const unknownSkus: Step = {
  name: 'SKUs that the ERP does not know, by the day they were first sold',
  sql: `select l.item_key as value, cast(min(o.placed_on) as text) as day
from pair.ordered_sku k join canon.shop_order_line l on l.item_key = k.sku_key join canon.shop_order o on o.order_id = l.order_id
where l.kind = 'item' and o.placed_on is not null and ${unknownSku} group by l.item_key`,
};

/** Values of other kinds on orders that the other side does not know, with the day each was first seen. */
const unknown: readonly Step[] = [
  {
    name: 'locations that the ERP does not know, by the day they were first used',
    sql: `select l.location_key as value, cast(min(o.placed_on) as text) as day
from canon.shop_order_line l join canon.shop_order o on o.order_id = l.order_id
where l.location_key is not null and o.placed_on is not null and exists (select 1 from canon.erp_stock where location_key is not null)
  and not exists (select 1 from canon.erp_stock s where s.location_key = l.location_key)
group by l.location_key`,
  },
  {
    name: 'currencies that the ERP does not know, by the day they were first used',
    sql: `select o.currency as value, cast(min(o.placed_on) as text) as day
from canon.shop_order o
where o.currency is not null and o.placed_on is not null and exists (select 1 from canon.erp_document where currency is not null)
  and not exists (select 1 from canon.erp_document d where d.currency = o.currency)
group by o.currency`,
  },
];

const gateways: Step = {
  name: 'gateways by the day they were first used',
  sql: `select gateway as value, cast(min(placed_on) as text) as day from canon.shop_order where gateway is not null and placed_on is not null group by gateway`,
};

const firstDay: Step = {
  name: 'first day of orders, and whether the ERP lists items',
  sql: `select cast(min(placed_on) as text) as day, exists (select 1 from canon.erp_item) or exists (select 1 from canon.item_reference) as listed from canon.shop_order`,
};

/** Values nobody mapped, by the Monday of the week they were first seen in. */
export interface FirstSeen {
  /** The week the orders begin in: what it holds may have been there for long. */
  readonly firstMonday: string;
  readonly counts: ReadonlyMap<string, number>;
}

/** Counts the values that were first seen in each week and that nobody mapped; null where the ERP lists no items. */
export async function firstSeenByWeek(lake: Lake, mapped: readonly string[]): Promise<FirstSeen | null> {
  const [first] = await lake.rows(firstDay);
  if (first?.['listed'] !== true || typeof first['day'] !== 'string') return null;
  const [sku] = await lake.rows(anyUnknownSku);
  const days: string[] = [];
  for (const step of sku?.['found'] === true ? [unknownSkus, ...unknown] : unknown)
    for (const { day } of await lake.rows(step)) days.push(String(day));
  const known = new Set(mapped.map(folded));
  const isMapped = (gateway: string): boolean =>
    known.has(folded(gateway)) || parts(gateway).every((one) => known.has(one));
  if (known.size > 0)
    for (const { value, day } of await lake.rows(gateways))
      if (!isMapped(String(value))) days.push(String(day));
  const counts = new Map<string, number>();
  for (const day of days) {
    const monday = isoWeekOf(day).from;
    counts.set(monday, (counts.get(monday) ?? 0) + 1);
  }
  return { firstMonday: isoWeekOf(first['day']).from, counts };
}

const folded = (text: string): string => text.trim().toLowerCase();

/** An order that was paid in two ways names both, with a plus between them. */
const parts = (gateway: string): readonly string[] => gateway.split('+').map(folded);
