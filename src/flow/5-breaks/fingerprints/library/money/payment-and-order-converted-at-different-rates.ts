import type { Fingerprint } from '../../fingerprint.ts';

export const paymentAndOrderConvertedAtDifferentRates: Fingerprint = {
  id: 'payment-and-order-converted-at-different-rates',
  subject: 'order',
  kinds: ['payment-amount-differs'],
  certainty: 'residual',
  seen: 'The payment of an order in a foreign currency is off by a fraction of a per cent: the two were converted at rates of different moments.',
  next: 'Post the difference to the account for exchange differences, and reconcile payments in the currency of the buyer.',
  mark: `o.other_currency <> o.currency and abs(b.actual_minor - b.expected_minor) * 50 <= b.expected_minor`,
  reach: `o.other_currency <> o.currency`,
};
