import { literal } from '../../../ground/index.ts';
import type { Step } from '../../../model/index.ts';

/** The Monday of a day. */
const week = (day: string): string => `cast(date_trunc('week', ${day}) as date)`;

const since = (day: string, from: string): string => `${day} >= date ${literal(from)}`;

/** Orders that were compared and are known in full: of others nothing can be said. */
const compared = `not exists (select 1 from pair.outside_order x where x.order_id = o.order_id)
  and not exists (select 1 from pair.unknown_group u where u.group_id = o.order_id)`;

/** Orders placed in each week, by currency: all, and those that have a document, with their lines and what they are worth. */
export const ordersByWeek = (from: string): Step => ({
  name: 'orders by week and currency',
  sql: `select cast(${week('o.placed_on')} as text) as monday, o.currency, count(*) as n,
  sum(case when a.order_id is null then 1 else 0 end) as matched, coalesce(sum(case when a.order_id is null then o.total end), 0) as total, coalesce(sum(case when a.order_id is null then s.lines end), 0) as lines
from canon.shop_order o
left join (
  select order_id from pair.unmatched_order union select group_id from pair.ambiguous_document where group_id is not null
) a on a.order_id = o.order_id
left join pair.order_sum s on s.order_id = o.order_id
where ${since('o.placed_on', from)} and ${compared} group by 1, 2`,
});

/** What the totals of matched orders differ by, by week and currency; those that agree are in no row. */
export const differencesByWeek = (from: string): Step => ({
  name: 'differences of totals by week and currency',
  sql: `select cast(${week('p.placed_on')} as text) as monday, p.s_currency as currency, sum(p.e_total - p.s_total) as net, sum(abs(p.e_total - p.s_total)) as gross
from pair.sale p
where ${since('p.placed_on', from)} and not p.incomplete and p.s_currency = p.e_currency and p.s_total <> p.e_total group by 1, 2`,
});

/** Which fields both sides fill, in pairs. */
export const filledFields: Step = {
  name: 'fields that both sides fill',
  sql: `select s.currency > 0 and d.currency > 0 as currency, s.total > 0 and d.total > 0 as total, s.tax > 0 and d.tax > 0 as tax, s.shipping > 0 and d.shipping > 0 as shipping,
  s.discount > 0 and d.discount > 0 as discount, s.customer > 0 and d.customer > 0 as customer, s.email > 0 and d.email > 0 as email, s.entity > 0 and d.entity > 0 as entity,
  s.day > 0 and d.day > 0 as day, s.fulfilment > 0 and d.fulfilment > 0 as fulfilment, s.payment > 0 and d.payment > 0 as payment, exists (select 1 from pair.document_sum) as lines
from (select count(currency) as currency, count(total) as total, count(tax) as tax, count(shipping) as shipping, count(discount) as discount, count(customer_key) as customer, count(email_key) as email,
  count(entity) as entity, count(placed_on) as day, count(fulfilment_status) as fulfilment, count(financial_status) as payment from canon.shop_order) s,
(select count(currency) as currency, count(total) as total, count(tax) as tax, count(shipping) as shipping, count(discount) as discount, count(customer_key) as customer, count(email_key) as email,
  count(entity) as entity, count(posted_on) as day, count(fulfilment_status) as fulfilment, count(payment_status) as payment from canon.erp_document) d`,
};

/** Documents of sales, and those of them with a rounding line, by week. */
export const roundingByWeek = (from: string): Step => ({
  name: 'documents with a rounding line by week',
  sql: `select cast(${week('d.document_on')} as text) as monday, count(*) as n, sum(case when x.document_id is null then 0 else 1 end) as bad
from canon.erp_document d
left join (select document_id from pair.document_charge where rounding <> 0) x on x.document_id = d.document_id
where d.class <> 'credit' and ${since('d.document_on', from)} and exists (select 1 from canon.erp_document_line)
  and not exists (select 1 from pair.outside_document u where u.document_id = d.document_id) group by 1`,
});

/** Lines with an item, and those on items of last resort, by week. */
export const fallbackByWeek = (from: string): Step => ({
  name: 'lines on fallback items by week',
  sql: `select cast(${week('d.document_on')} as text) as monday, count(*) as n, sum(case when f.item_key is not null then 1 else 0 end) as bad
from canon.erp_document_line l
join canon.erp_document d on d.document_id = l.document_id
left join (select distinct item_key from canon.erp_item where is_fallback and item_key is not null) f on f.item_key = l.item_key
where l.kind = 'item' and ${since('d.document_on', from)} and exists (select 1 from canon.erp_item where is_fallback is not null)
  and not exists (select 1 from pair.outside_document x where x.document_id = d.document_id) group by 1`,
});

/** Stock levels that were compared, and those that do not agree; a location without counterpart counts with all its levels. */
export const stockLevels: Step = {
  name: 'stock levels that agree',
  sql: `select (select count(*) from finding.stock) as n,
  (select coalesce(sum(case when kind = 'stock-location-unmapped' then cast(detail as bigint) else 1 end), 0) from finding.finding where control = 'stock.agrees') as bad`,
};

/** The best sellers of four weeks, and those that the shop has and the ERP has not. */
export const oversold = (from: string): Step => ({
  name: 'best sellers that the ERP has run out of',
  sql: `with sold as (
  select coalesce(r.item_key, l.item_key) as item_key, sum(l.quantity) as units
  from canon.shop_order_line l join canon.shop_order o on o.order_id = l.order_id
  left join pair.item_of_sku r on r.sku_key = l.item_key
  where l.kind = 'item' and l.item_key is not null and ${since('o.placed_on', from)} group by 1
), best as (
  select item_key from sold order by units desc nulls last, item_key limit 100
), level as (
  select k.item_key, sum(coalesce(k.s_quantity, 0)) as s_quantity, sum(coalesce(k.e_quantity, 0)) as e_quantity, count(k.erp_row) as known
  from finding.stock k join best b on b.item_key = k.item_key group by k.item_key
)
select (select count(*) from best) as n, count(*) as bad from level where s_quantity > 0 and e_quantity <= 0 and known > 0`,
});
