import type { Fingerprint } from '../../fingerprint.ts';

export const residualDiscountInWrongCurrency: Fingerprint = {
  id: 'residual-discount-in-wrong-currency',
  subject: 'order',
  kinds: ['discount-differs'],
  certainty: 'residual',
  seen: 'The discount in the ERP is the amount in the other currency: taken from the shop money of an order in presentment money.',
  next: 'Have the connector take every amount from one money set, then correct the discounts.',
  mark: `o.other_currency <> o.currency and o.other_discount > 0 and (b.actual_minor = o.other_discount or exists (select 1 from canon.shop_order x where x.order_id = o.order_id and abs(b.actual_minor - o.other_discount) <= 2))`,
  reach: `o.other_currency <> o.currency and o.other_discount > 0 and o.other_discount <> o.discount`,
};
