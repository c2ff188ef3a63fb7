import type { Fingerprint } from '../../fingerprint.ts';

export const unknownPayoutTransactionType: Fingerprint = {
  id: 'unknown-payout-transaction-type',
  subject: 'payout',
  kinds: ['payout-amount-differs', 'payout-fee-differs'],
  certainty: 'residual',
  seen: 'The bank receipt is off by exactly the transactions of one type in the payout.',
  next: 'Map the type to an account, then post its transactions.',
  mark: `exists (select k.type from canon.shop_payment k where k.payout = coalesce(y.payout, z.payout, b.name) and k.type not in ('charge', 'refund', 'payment', 'sale', 'capture') group by k.type having sum(coalesce(k.net, k.amount)) in (b.expected_minor - b.actual_minor, b.actual_minor - b.expected_minor))`,
};
