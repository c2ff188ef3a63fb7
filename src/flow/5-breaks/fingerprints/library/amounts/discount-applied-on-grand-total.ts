import type { Fingerprint } from '../../fingerprint.ts';

/** The tax that the discounts of goods bear, line by line where the shop says the tax of its lines. */
const taxOnDiscounts = {
  name: 'tax on the discounts of goods',
  sql: `create table evidence.tax_on_discount as
select l.order_id, sum(cast(l.discount as double precision) * l.tax / l.amount) as tax, count(*) as lines
from (select distinct coalesce(group_id, shop_row) as order_id from evidence.broken where kind in ('tax-differs', 'order-total-differs')) b
join canon.shop_order_line l on l.order_id = b.order_id and l.discount > 0 and l.amount > 0 and l.tax > 0 group by l.order_id`,
};

/** The same at the order's own rate, where only the order says its tax. */
const atOrderRate = `abs(cast(b.actual_minor - b.expected_minor as decimal(38,0)) * (o.total - o.tax - coalesce(o.tip, 0) - coalesce(o.duty, 0) - coalesce(o.fee, 0)) - cast(o.discount as decimal(38,0)) * o.tax) <= 3 * (o.total - o.tax)`;

export const discountAppliedOnGrandTotal: Fingerprint = {
  id: 'discount-applied-on-grand-total',
  subject: 'order',
  kinds: ['tax-differs', 'order-total-differs'],
  certainty: 'residual',
  seen: 'The tax in the ERP is too high by the tax on the discount: it was taken off after tax.',
  next: 'Have the ERP take the discount off before tax, then correct tax and payment of the orders with a discount.',
  steps: [taxOnDiscounts],
  mark: `o.discount > 0 and o.tax > 0 and b.actual_minor > b.expected_minor and (${atOrderRate}
  or exists (select 1 from evidence.tax_on_discount t where t.order_id = o.order_id and abs(b.actual_minor - b.expected_minor - t.tax) <= t.lines + 1))`,
  reach: `o.discount > 0 and o.tax > 0 and not coalesce(o.tax_included, false) and o.cancelled_on is null and o.discount <> coalesce(o.shipping, 0)`,
};
