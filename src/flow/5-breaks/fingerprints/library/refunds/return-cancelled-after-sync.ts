import type { Fingerprint } from '../../fingerprint.ts';

export const returnCancelledAfterSync: Fingerprint = {
  id: 'return-cancelled-after-sync',
  subject: 'order',
  kinds: ['restock-differs'],
  certainty: 'record',
  seen: 'The ERP received goods for a return that the shop has called off.',
  next: 'Reverse the receipt in the ERP, and have calls-off of returns come over.',
  mark: `b.detail = 'called off'`,
};
