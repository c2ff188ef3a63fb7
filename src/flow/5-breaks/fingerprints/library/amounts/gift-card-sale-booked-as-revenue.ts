import type { Fingerprint } from '../../fingerprint.ts';

export const giftCardSaleBookedAsRevenue: Fingerprint = {
  id: 'gift-card-sale-booked-as-revenue',
  subject: 'order',
  kinds: ['gift-card-treatment-differs', 'account-differs'],
  certainty: 'residual',
  seen: 'The gift cards of the order are no liability in the ERP: a line of the same amount is posted as goods.',
  next: 'Map gift cards to a liability account, then move what was sold so far out of revenue.',
  mark: `b.expected_minor > 0 and coalesce(b.actual_minor, 0) = 0 and b.kind = 'gift-card-treatment-differs' and b.detail is null and exists (select 1 from canon.shop_order_line l where l.order_id = o.order_id and l.kind = 'gift-card')`,
  reach: `exists (select 1 from canon.shop_order_line l where l.order_id = o.order_id and l.kind = 'gift-card')`,
};
