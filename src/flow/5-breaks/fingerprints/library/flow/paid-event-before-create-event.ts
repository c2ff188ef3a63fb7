import type { Fingerprint } from '../../fingerprint.ts';

export const paidEventBeforeCreateEvent: Fingerprint = {
  id: 'paid-event-before-create-event',
  subject: 'order',
  kinds: ['document-not-posted'],
  certainty: 'record',
  seen: 'The order is paid and has a sales order that was never billed; the log shows that the payment came before the order.',
  next: 'Bill the sales orders; then have the connector keep an event until the record it is about is there.',
  mark: `d.class = 'order' and exists (select 1 from canon.integration_log g where g.ref_key = o.ref_key and lower(replace(g.topic, '_', '/')) = 'orders/paid' and g.status in ('error', 'skipped'))`,
};
