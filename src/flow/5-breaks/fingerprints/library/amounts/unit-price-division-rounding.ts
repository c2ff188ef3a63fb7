import type { Fingerprint } from '../../fingerprint.ts';

export const unitPriceDivisionRounding: Fingerprint = {
  id: 'unit-price-division-rounding',
  subject: 'line',
  kinds: ['line-price-differs', 'order-total-differs'],
  certainty: 'residual',
  seen: 'The amount in the ERP is the amount of the shop divided by the quantity, rounded, and multiplied by the quantity again.',
  next: 'Send the amount of the line beside the price, or the discount as a discount, and correct the cents.',
  mark: `l.quantity > 1 and e.quantity = l.quantity and e.amount <> l.amount and coalesce(e.discount, 0) = 0 and 2 * abs(e.amount - l.amount) <= l.quantity`,
};
