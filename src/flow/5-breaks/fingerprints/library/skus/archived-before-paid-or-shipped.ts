import type { Fingerprint } from '../../fingerprint.ts';

export const archivedBeforePaidOrShipped: Fingerprint = {
  id: 'archived-before-paid-or-shipped',
  subject: 'order',
  kinds: ['status-differs'],
  certainty: 'record',
  seen: 'Orders are archived in the shop that are not paid, or that the ERP still has to ship.',
  next: 'Have the connector archive what is paid and shipped only, and open the orders again.',
  mark: "b.field = 'closedAt'",
};
