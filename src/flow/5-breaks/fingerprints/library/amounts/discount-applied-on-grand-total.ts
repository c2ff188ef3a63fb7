import type { Fingerprint } from '../../fingerprint.ts';

export const discountAppliedOnGrandTotal: Fingerprint = {
  id: 'discount-applied-on-grand-total',
  subject: 'order',
  kinds: ['tax-differs', 'order-total-differs'],
  certainty: 'residual',
  seen: 'The tax in the ERP is too high by the tax on the discount: it was taken off after tax.',
  next: 'Have the ERP take the discount off before tax, then correct tax and payment of the orders with a discount.',
  mark: `o.discount > 0 and o.tax > 0 and b.actual_minor > b.expected_minor
  and abs(cast(b.actual_minor - b.expected_minor as decimal(38,0)) * (o.total - o.tax - coalesce(o.tip, 0) - coalesce(o.duty, 0) - coalesce(o.fee, 0)) - cast(o.discount as decimal(38,0)) * o.tax) <= 3 * (o.total - o.tax)`,
  reach: `o.discount > 0 and o.tax > 0`,
};
