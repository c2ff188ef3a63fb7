import type { Fingerprint } from '../../fingerprint.ts';

export const netPayoutBookedAsSales: Fingerprint = {
  id: 'net-payout-booked-as-sales',
  subject: 'payout',
  kinds: ['account-differs'],
  certainty: 'residual',
  seen: 'The bank deposit of a payout is booked as revenue, net of the fees and refunds it settles.',
  next: 'Rebook the deposits against clearing and fees, then show whoever books the bank how payouts are matched.',
  mark: `b.detail = 'deposit' and b.actual_minor in (y.net, z.net, y.gross, z.gross)`,
};
