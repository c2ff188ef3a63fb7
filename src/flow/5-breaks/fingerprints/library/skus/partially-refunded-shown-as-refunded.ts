import type { Fingerprint } from '../../fingerprint.ts';

export const partiallyRefundedShownAsRefunded: Fingerprint = {
  id: 'partially-refunded-shown-as-refunded',
  subject: 'order',
  kinds: ['status-differs'],
  certainty: 'record',
  seen: 'The ERP shows orders as refunded of which a part of the money was given back.',
  next: 'Derive the status from the amounts received and given back, then correct what dunning and customers see.',
  mark: "b.field = 'paymentStatus' and b.actual = 'refunded' and o.refunded > 0",
};
