import type { Fingerprint } from '../../fingerprint.ts';

export const payoutFeeMissingOrDuplicated: Fingerprint = {
  id: 'payout-fee-missing-or-duplicated',
  subject: 'payout',
  kinds: ['payout-fee-differs', 'payout-amount-differs'],
  certainty: 'residual',
  seen: 'The bank receipt has none of the fees of the payout, or exactly twice as much.',
  next: 'Post fees either with the orders or with the payout, then correct the fee account.',
  mark: `y.fee > 0 and (coalesce(z.fee, 0) = 0 or z.fee = 2 * y.fee) and z.net - y.net in (0, y.fee, -y.fee)`,
  reach: `y.fee > 0 and exists (select 1 from canon.erp_payout k where k.payout_key = y.payout_key)`,
};
