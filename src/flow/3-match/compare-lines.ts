import type { Step } from '../../model/index.ts';
import { sameMoney } from './footing.ts';

/**
 * pair.line: per order and item, lines that do not agree in quantity or amount before discount, or stand on one side
 * only. Lines of one item are added up first, so that a line split in two is no difference; nor is a case of twelve that
 * is twelve pieces in the ERP. A discount on a row of its own that names the shop's line is that line's.
 */
export const compareLines: readonly Step[] = [
  {
    name: 'items of each order to look at',
    sql: `create table pair.order_item as
select p.group_id, coalesce(r.item_key, l.item_key) as item_key,
  sum(l.quantity) as quantity, sum(cast(l.quantity * coalesce(r.factor, 1) as decimal(38,12))) as pieces, sum(l.amount + coalesce(l.discount, 0)) as gross, sum(l.amount) as amount,
  min(l.unit_price) as price_from, max(l.unit_price) as price_to, min(l.line_id) as line_id
from canon.shop_order_line l
left join pair.shop_member m on m.order_id = l.order_id
join pair.sale p on p.group_id = coalesce(m.group_id, l.order_id)
left join pair.item_of_sku r on r.sku_key = l.item_key
where l.kind = 'item' and (m.role is null or m.role = 'primary') and p.s_lines > 0 and p.e_lines > 0
group by p.group_id, coalesce(r.item_key, l.item_key)`,
  },
  {
    name: 'items of the documents to look at',
    sql: `create table pair.document_item as
select m.group_id, l.item_key, sum(l.quantity) as quantity, case when count(l.unit_factor) = count(*) then sum(cast(l.quantity * l.unit_factor as decimal(38,12))) end as pieces, sum(l.amount + coalesce(l.discount, 0)) as gross, sum(l.amount + coalesce(k.amount, 0)) as amount,
  min(l.unit_price) as price_from, max(l.unit_price) as price_to, min(l.line_id) as line_id
from canon.erp_document_line l
join pair.erp_member m on m.document_id = l.document_id
join pair.sale p on p.group_id = m.group_id
left join (
  select document_id, shop_line, sum(amount) as amount from canon.erp_document_line where kind = 'discount' and shop_line is not null group by document_id, shop_line
) k on k.document_id = l.document_id and k.shop_line = l.shop_line
where l.kind = 'item' and m.role = 'primary' and p.s_lines > 0 and p.e_lines > 0
group by m.group_id, l.item_key`,
  },
  {
    name: 'lines that differ',
    sql: `create table pair.line as
select b.group_id, b.item_key, s_quantity, e_quantity, s_gross, e_gross, s_amount, e_amount, s_price, e_price, s_line, e_line
from (
  select coalesce(s.group_id, e.group_id) as group_id, coalesce(s.item_key, e.item_key) as item_key,
    s.quantity as s_quantity, e.quantity as e_quantity, s.pieces as s_pieces, e.pieces as e_pieces, s.gross as s_gross, e.gross as e_gross, s.amount as s_amount, e.amount as e_amount,
    case when s.price_from = s.price_to then s.price_from end as s_price, case when e.price_from = e.price_to then e.price_from end as e_price,
    s.line_id as s_line, e.line_id as e_line
  from pair.order_item s
  full outer join pair.document_item e on e.group_id = s.group_id and coalesce(e.item_key, '') = coalesce(s.item_key, '')
) b
join pair.sale p on p.group_id = b.group_id
where (s_quantity is distinct from e_quantity and s_pieces is distinct from e_pieces) or s_line is null or e_line is null
  or (not ${sameMoney('s_gross', 'e_gross')} and not (s_price is not distinct from e_price and abs(s_gross - e_gross) <= 1))`,
  },
];
