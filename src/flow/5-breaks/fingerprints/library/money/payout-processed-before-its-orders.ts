import type { Fingerprint } from '../../fingerprint.ts';

export const payoutProcessedBeforeItsOrders: Fingerprint = {
  id: 'payout-processed-before-its-orders',
  subject: 'payout',
  kinds: ['payout-amount-differs'],
  certainty: 'residual',
  seen: 'The bank receipt is off by exactly one sale or refund that the payout settles.',
  next: 'Run the payout again now that its sales and refunds are there, and run it after them from now on.',
  mark: `exists (select 1 from canon.shop_payment k where k.payout = coalesce(y.payout, z.payout, b.name) and k.type in ('charge', 'refund', 'payment', 'sale', 'capture') and coalesce(k.net, k.amount) in (b.expected_minor - b.actual_minor, b.actual_minor - b.expected_minor))`,
};
