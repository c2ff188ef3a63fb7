import type { Fingerprint } from '../../fingerprint.ts';

export const chargebackNotBooked: Fingerprint = {
  id: 'chargeback-not-booked',
  subject: 'payment',
  kinds: ['payment-missing-in-erp'],
  certainty: 'record',
  seen: 'A dispute took money back, or gave it, and the ERP has no posting of it.',
  next: 'Post the disputes and their fees, then carry their transactions over.',
  mark: `p.type in ('dispute', 'chargeback', 'dispute_withdrawal', 'dispute_reversal', 'chargeback_reversal')`,
};
