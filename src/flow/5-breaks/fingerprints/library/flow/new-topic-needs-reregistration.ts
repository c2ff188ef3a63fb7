import type { Fingerprint } from '../../fingerprint.ts';

export const newTopicNeedsReregistration: Fingerprint = {
  id: 'new-topic-needs-reregistration',
  subject: 'order',
  kinds: ['cancellation-not-carried', 'status-differs', 'fulfilment-missing-in-erp'],
  certainty: 'record',
  seen: 'The shop has webhook subscriptions, and none for the event that the ERP never heard of.',
  next: 'Register the subscriptions again, compare them with what the connector needs, and fetch what was missed.',
  mark: `exists (select 1 from canon.subscription s where s.topic = 'orders/create')
  and ((b.kind = 'cancellation-not-carried' and d.created_at < o.closed_at and not exists (select 1 from canon.subscription s where s.topic in ('orders/cancelled', 'orders/canceled')))
    or (b.kind <> 'cancellation-not-carried' and o.fulfilment_status = 'partial' and exists (select 1 from canon.subscription s where s.topic = 'orders/fulfilled') and not exists (select 1 from canon.subscription s where s.topic in ('orders/partially_fulfilled', 'orders/updated', 'fulfillments/create'))))`,
};
