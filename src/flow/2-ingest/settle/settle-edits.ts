import type { Lake, Step } from '../../../model/index.ts';

/** The part of an amount that falls on the units that are left, rounded down to a minor unit. */
const share = (amount: string): string =>
  `cast(cast(${amount} as hugeint) * cast(sold * 1000000 as hugeint) // cast(quantity * 1000000 as hugeint) as bigint)`;

/** An amount taken away, in the other currency: at the ratio of what was taken off the lines, rounded. */
const inOther = (amount: string): string =>
  `coalesce(cast((2 * cast(${amount} as hugeint) * e.other_amount + e.amount) // nullif(2 * cast(e.amount as hugeint), 0) as bigint), 0)`;

/** What the shop's figures of today and its refunds say, where it is as near to the sum of the lines as rounding allows. */
const near = (stated: string, derived: string): string =>
  `case when abs((${stated}) - (${derived})) <= 3 * e.lines then ${stated} else ${derived} end`;

/**
 * Lines of which units are neither left nor refunded: an edit took them away. Where refunds came without their lines,
 * and where an order was cancelled without a refund that says so, nothing tells an edit from a refund.
 */
const editedLines = `select l.line_id, l.order_id, l.quantity, l.amount, coalesce(l.discount, 0) as discount, coalesce(l.tax, 0) as tax, l.other_amount,
  greatest(l.current_quantity + coalesce(r.quantity, 0), 0) as sold
from canon.shop_order_line l
join canon.shop_order o on o.order_id = l.order_id
left join (select ref_key, line, sum(quantity) as quantity from canon.shop_refund_line where line is not null group by 1, 2) r on r.ref_key = o.ref_key and r.line = l.external_id
where l.current_quantity < l.quantity and l.quantity > 0 and l.current_quantity + coalesce(r.quantity, 0) < l.quantity
  and coalesce(o.edited, true) and (r.line is not null or (o.cancelled_on is null
    and (not exists (select 1 from canon.shop_refund f where f.ref_key = o.ref_key) or exists (select 1 from canon.shop_refund_line))))`;

/** What was taken away from each order, and what its refunds gave back beside that. */
const editedOrders = `select e.*, coalesce(v.value, 0) + case when o.tax_included then 0 else coalesce(v.tax, 0) end as credited, coalesce(v.tax_back, 0) as tax_back,
  e.amount + case when o.tax_included then 0 else e.tax end as total
from (
  select order_id, count(*) as lines, sum(amount - sold_amount) as amount, sum(discount - (sold_gross - sold_amount)) as discount,
    sum(tax - sold_tax) as tax, sum(other_amount - sold_other) as other_amount
  from edited_line group by 1
) e
join canon.shop_order o on o.order_id = e.order_id
left join (
  select ref_key, sum(value) as value, sum(tax) as tax, sum(tax_back) as tax_back from (
    select ref_key, amount as value, coalesce(tax, 0) as tax, 0 as tax_back from canon.shop_refund_line
    union all
    select ref_key, coalesce(shipping, 0) + coalesce(duty, 0) + coalesce(adjustment, 0) + coalesce(rounding, 0), 0, coalesce(tax, 0) from canon.shop_refund
  ) f group by 1
) v on v.ref_key = o.ref_key`;

const steps: readonly Step[] = [
  {
    name: 'what is left of edited lines',
    sql: `create temp table edited_line as select *, ${share('amount')} as sold_amount, ${share('(amount + discount)')} as sold_gross, ${share('tax')} as sold_tax, ${share('other_amount')} as sold_other from (${editedLines}) l`,
  },
  { name: 'what edits took away', sql: `create temp table edited_order as ${editedOrders}` },
  {
    name: 'edited lines as they were ordered',
    sql: `insert into canon.shop_edited_line (line_id, order_id, quantity, amount, discount, tax)
select line_id, order_id, quantity, amount, discount, tax from edited_line`,
  },
  {
    name: 'edited orders as they were ordered',
    sql: `insert into canon.shop_edited_order (order_id, total, tax, discount, subtotal)
select order_id, total, tax, discount, subtotal from canon.shop_order where order_id in (select order_id from edited_order)`,
  },
  {
    name: 'edited lines as they were sold',
    sql: `update canon.shop_order_line as l set quantity = e.sold, amount = e.sold_amount, discount = case when l.discount is null then null else e.sold_gross - e.sold_amount end,
  tax = case when l.tax is null then null else e.sold_tax end, kind = case when e.sold = 0 then 'removed' else l.kind end
from edited_line e where e.line_id = l.line_id`,
  },
  {
    name: 'edited orders as they were sold',
    sql: `update canon.shop_order as o set total = ${near('o.current_total + e.credited', 'o.total - e.total')},
  tax = ${near('o.current_tax + e.tax_back', 'o.tax - e.tax')}, discount = o.discount - e.discount, subtotal = o.subtotal - e.amount
from edited_order e where e.order_id = o.order_id`,
  },
];

const others: readonly Step[] = [
  {
    name: 'edited lines as they were sold, in the other currency',
    sql: 'update canon.shop_order_line as l set other_amount = e.sold_other from edited_line e where e.line_id = l.line_id',
  },
  {
    name: 'edited orders as they were sold, in the other currency',
    sql: `update canon.shop_order as o set other_total = o.other_total - ${inOther('e.total')}, other_tax = o.other_tax - ${inOther('e.tax')}, other_discount = o.other_discount - ${inOther('e.discount')}
from edited_order e where e.order_id = o.order_id`,
  },
];

/**
 * Brings edited orders to what was sold: after edits, before refunds. Shops state the quantity ordered and the quantity
 * left today; what lies between was refunded, or taken away by an edit, and is then not to be billed.
 * What orders and lines came to before is kept in canon.shop_edited_order and canon.shop_edited_line.
 */
export async function settleEdits(lake: Lake): Promise<void> {
  const [seen] = await lake.rows({
    name: 'orders of which less is left',
    sql: 'select count(*) as n, count(other_amount) as others from canon.shop_order_line where current_quantity < quantity',
  });
  if (Number(seen?.['n'] ?? 0) === 0) return;
  for (const step of steps) await lake.run(step);
  if (Number(seen?.['others'] ?? 0) > 0) for (const step of others) await lake.run(step);
  for (const table of ['edited_line', 'edited_order'])
    await lake.run({ name: 'edits are settled', sql: `drop table ${table}` });
}
