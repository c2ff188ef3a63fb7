import type { Fingerprint } from '../../fingerprint.ts';

/** SQL of the orders whose tax differs. */
const orders =
  "(select distinct coalesce(group_id, shop_row) as order_id from evidence.broken where kind = 'tax-differs' and coalesce(detail, '') = '')";

const taxByItem = {
  name: 'tax of each item on both sides',
  sql: `create table evidence.item_tax as
select s.order_id, s.item_key, s.tax as s_tax, e.tax as e_tax, s.amount, s.lines
from (
  select l.order_id, coalesce(i.item_key, l.item_key) as item_key, coalesce(sum(l.tax), 0) as tax, sum(l.amount) as amount, count(*) as lines
  from ${orders} b join canon.shop_order_line l on l.order_id = b.order_id and l.kind = 'item' and l.amount <> 0
  left join pair.item_of_sku i on i.sku_key = l.item_key
  where exists (select 1 from canon.shop_order_line t where t.order_id = b.order_id and t.tax is not null)
  group by l.order_id, coalesce(i.item_key, l.item_key)
) s
join (
  select m.group_id, g.item_key, sum(g.tax) as tax
  from ${orders} b join pair.erp_member m on m.group_id = b.order_id and m.role = 'primary'
  join canon.erp_document_line g on g.document_id = m.document_id and g.kind = 'item' group by m.group_id, g.item_key
) e on e.group_id = s.order_id and e.item_key = s.item_key`,
};

const retaxed = {
  name: 'items that bear more tax in the ERP',
  sql: `create table evidence.retaxed_item as
select t.item_key, t.sku_key from (
  select x.item_key, coalesce(i.sku_key, x.item_key) as sku_key from (select distinct item_key from evidence.item_tax where e_tax - s_tax > lines + 1) x
  left join pair.item_of_sku i on i.item_key = x.item_key
) t`,
};

/** Tax that is exactly twice was counted twice, unless twice is the rate that other items of the order bear. */
const isOtherRate = `(abs(t.e_tax - 2 * t.s_tax) > t.lines + 1 or exists (
    select 1 from evidence.item_tax x join evidence.item_tax u on u.order_id = x.order_id and u.item_key <> x.item_key
    where x.item_key = t.item_key and u.e_tax > 0 and abs(u.e_tax - u.s_tax) <= u.lines and abs(x.e_tax * u.amount - u.e_tax * x.amount) <= (x.lines + 1) * u.amount + (u.lines + 1) * x.amount))`;

export const reducedRateItemGetsStandardTemplate: Fingerprint = {
  id: 'reduced-rate-item-gets-standard-template',
  subject: 'order',
  kinds: ['tax-differs'],
  certainty: 'residual',
  seen: 'Certain items bear more tax in the ERP than in the shop, in every order that has them; all others bear the same.',
  next: 'Give these items their tax group in the ERP, then correct the tax of what was sold.',
  steps: [taxByItem, retaxed],
  mark: `b.detail is null and exists (
  select 1 from evidence.item_tax t where t.order_id = o.order_id and t.e_tax - t.s_tax > t.lines + 1 and ${isOtherRate}
  having abs(sum(t.e_tax - t.s_tax) - (b.actual_minor - b.expected_minor)) <= sum(t.lines) + 1)`,
  reach: `o.tax > 0 and o.cancelled_on is null and exists (select 1 from canon.shop_order_line k join evidence.retaxed_item r on r.sku_key = k.item_key where k.order_id = o.order_id and k.kind = 'item' and k.amount > 0)`,
  chosen: `select (select count(distinct item_key) from canon.shop_order_line) as choices, (select count(distinct item_key) from evidence.retaxed_item) as taken`,
};
