import type { Fingerprint } from '../../fingerprint.ts';

const more = 'cast(b.actual_minor - b.expected_minor as decimal(38,0))';

/** The tax on the discounts of goods, at the rate of the lines that bear them. */
const atLineRate = `exists (
  select 1 from canon.shop_order_line k where k.order_id = o.order_id and k.discount > 0 and k.amount > 0 and k.tax > 0
  having abs(${more} * sum(k.amount) - cast(sum(k.discount) as decimal(38,0)) * sum(k.tax)) <= (count(*) + 1) * sum(k.amount))`;

/** The same at the order's own rate, where only the order says its tax. */
const atOrderRate = `abs(${more} * (o.total - o.tax - coalesce(o.tip, 0) - coalesce(o.duty, 0) - coalesce(o.fee, 0)) - cast(o.discount as decimal(38,0)) * o.tax) <= 3 * (o.total - o.tax)`;

export const discountAppliedOnGrandTotal: Fingerprint = {
  id: 'discount-applied-on-grand-total',
  subject: 'order',
  kinds: ['tax-differs', 'order-total-differs'],
  certainty: 'residual',
  seen: 'The tax in the ERP is too high by the tax on the discount: it was taken off after tax.',
  next: 'Have the ERP take the discount off before tax, then correct tax and payment of the orders with a discount.',
  mark: `o.discount > 0 and o.tax > 0 and b.actual_minor > b.expected_minor and (${atOrderRate} or ${atLineRate})`,
  reach: `o.discount > 0 and o.tax > 0 and not coalesce(o.tax_included, false) and o.cancelled_on is null and o.discount <> coalesce(o.shipping, 0)`,
};
