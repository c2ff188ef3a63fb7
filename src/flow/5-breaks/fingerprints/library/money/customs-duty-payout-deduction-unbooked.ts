import type { Fingerprint } from '../../fingerprint.ts';

export const customsDutyPayoutDeductionUnbooked: Fingerprint = {
  id: 'customs-duty-payout-deduction-unbooked',
  subject: 'payout',
  kinds: ['account-differs'],
  certainty: 'residual',
  seen: 'Duties or import taxes were withheld from the payout, and nothing of what is owed for them was cleared.',
  next: 'Post what is withheld for the customs against the account on which duties are owed, then clear these payouts.',
  mark: `b.detail = 'duties'`,
};
