import type { Fingerprint } from '../../fingerprint.ts';
import { logged, orderLog } from './due-orders.ts';

export const paidEventBeforeCreateEvent: Fingerprint = {
  id: 'paid-event-before-create-event',
  subject: 'order',
  kinds: ['document-not-posted'],
  certainty: 'record',
  seen: 'The order is paid and has a sales order that was never billed; the log shows that the payment came before the order.',
  next: 'Bill the sales orders; then have the connector keep an event until the record it is about is there.',
  steps: [orderLog],
  mark: `d.class = 'order' and ${logged("g.topic = 'orders/paid' and g.status in ('error', 'skipped')")}`,
};
