import type { Fingerprint } from '../../fingerprint.ts';

export const refundMixesShopAndPresentment: Fingerprint = {
  id: 'refund-mixes-shop-and-presentment',
  subject: 'refund',
  kinds: ['refund-amount-differs'],
  certainty: 'residual',
  seen: 'The credit memo is neither the amount in the one currency nor in the other, and lies between the two.',
  next: 'Take every amount of a refund from one money set, then correct the credit memos.',
  mark: `r.other_currency <> r.currency and r.other_amount <> r.amount and b.actual_minor <> r.other_amount and b.actual_minor between least(r.amount, r.other_amount) and greatest(r.amount, r.other_amount)`,
  reach: `r.other_currency <> r.currency and r.other_amount <> r.amount`,
};
