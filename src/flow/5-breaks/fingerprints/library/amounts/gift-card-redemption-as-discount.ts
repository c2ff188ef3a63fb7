import type { Fingerprint } from '../../fingerprint.ts';

export const giftCardRedemptionAsDiscount: Fingerprint = {
  id: 'gift-card-redemption-as-discount',
  subject: 'order',
  kinds: ['discount-differs', 'order-total-differs'],
  certainty: 'residual',
  seen: 'The ERP has a discount that the order has not: the amount paid by gift card.',
  next: 'Map redemptions to the gift card liability as a payment, then correct revenue and tax.',
  mark: `o.gift_card > 0 and b.actual_minor - b.expected_minor = o.gift_card or (o.gift_card > 0 and b.kind = 'order-total-differs' and b.expected_minor - b.actual_minor = o.gift_card)`,
  reach: `o.gift_card > 0`,
};
