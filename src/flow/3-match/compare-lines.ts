import type { Step } from '../../model/index.ts';

/** SQL condition that both sides' line amounts are on the same footing: both with their tax, or both without. */
export const sameFooting =
  '(p.s_tax_included is not distinct from p.e_tax_included or p.e_tax_included is null or p.s_tax_included is null or coalesce(p.s_tax, 0) = 0)';

/** SQL condition that a line with tax on one side and without on the other agrees, at the order's own tax rate, to a minor unit. */
const proportional = `case when p.s_tax_included
  then abs(cast(e_gross as decimal(18,0)) * cast(p.s_total as decimal(18,0)) - cast(s_gross as decimal(18,0)) * cast(p.s_total - p.s_tax as decimal(18,0))) <= p.s_total
  else abs(cast(e_gross as decimal(18,0)) * cast(p.s_total - p.s_tax as decimal(18,0)) - cast(s_gross as decimal(18,0)) * cast(p.s_total as decimal(18,0))) <= p.s_total end`;

/**
 * pair.line: per order and item, lines that do not agree in quantity or amount before discount, or stand on one side
 * only. Lines of one item are added up first, so that a line split in two is no difference.
 */
export const compareLines: readonly Step[] = [
  {
    // Where one SKU maps to several items the lowest counts here; that it does is a finding of its own.
    name: 'item of each SKU',
    sql: `create table pair.item_of_sku as
select sku_key, min(item_key) as item_key, count(distinct item_key) as items from canon.item_reference where sku_key is not null group by sku_key`,
  },
  {
    name: 'items of each order',
    sql: `create table pair.order_item as
select coalesce(m.group_id, l.order_id) as group_id, coalesce(r.item_key, l.item_key) as item_key,
  sum(l.quantity) as quantity, sum(l.amount + coalesce(l.discount, 0)) as gross, sum(l.amount) as amount,
  min(l.unit_price) as price_from, max(l.unit_price) as price_to, count(*) as lines, min(l.line_id) as line_id
from canon.shop_order_line l
left join pair.shop_member m on m.order_id = l.order_id
left join pair.item_of_sku r on r.sku_key = l.item_key
where l.kind = 'item' and (m.role is null or m.role = 'primary')
group by 1, 2`,
  },
  {
    name: 'items of the documents of each order',
    sql: `create table pair.document_item as
select m.group_id, l.item_key, sum(l.quantity) as quantity, sum(l.amount + coalesce(l.discount, 0)) as gross, sum(l.amount) as amount,
  min(l.unit_price) as price_from, max(l.unit_price) as price_to, count(*) as lines, min(l.line_id) as line_id
from canon.erp_document_line l
join pair.erp_member m on m.document_id = l.document_id
where l.kind = 'item' and m.role = 'primary'
group by 1, 2`,
  },
  {
    name: 'lines that differ',
    sql: `create table pair.line as
select both_sides.group_id, item_key, s_quantity, e_quantity, s_gross, e_gross, s_amount, e_amount, s_price, e_price, s_line, e_line, s_rows, e_rows
from (
  select coalesce(s.group_id, e.group_id) as group_id, coalesce(s.item_key, e.item_key) as item_key,
    s.quantity as s_quantity, e.quantity as e_quantity, s.gross as s_gross, e.gross as e_gross, s.amount as s_amount, e.amount as e_amount,
    case when s.price_from = s.price_to then s.price_from end as s_price, case when e.price_from = e.price_to then e.price_from end as e_price,
    s.line_id as s_line, e.line_id as e_line, s.lines as s_rows, e.lines as e_rows
  from pair.order_item s
  full outer join pair.document_item e on e.group_id = s.group_id and e.item_key = s.item_key
) both_sides
join pair.sale p on p.group_id = both_sides.group_id
where p.s_lines > 0 and p.e_lines > 0 and (
  s_quantity is distinct from e_quantity or s_line is null or e_line is null
  or (${sameFooting} and s_gross is distinct from e_gross and not (s_price is not distinct from e_price and abs(s_gross - e_gross) <= 1))
  or (not ${sameFooting} and p.s_total is distinct from p.e_total and not ${proportional})
)`,
  },
];
