import type { Fingerprint } from '../../fingerprint.ts';

export const giftCardRedemptionNotDrawnFromLiability: Fingerprint = {
  id: 'gift-card-redemption-not-drawn-from-liability',
  subject: 'order',
  kinds: ['gift-card-treatment-differs'],
  certainty: 'record',
  seen: 'What was paid by gift card was posted to a clearing or bank account, and not to the liability.',
  next: 'Map the gift card gateway to the liability account, then move the redemptions.',
  mark: `b.detail = 'redemption'`,
};
