import type { Fingerprint } from '../../fingerprint.ts';

export const cancelEventArrivesFirst: Fingerprint = {
  id: 'cancel-event-arrives-first',
  subject: 'order',
  kinds: ['cancellation-not-carried'],
  certainty: 'record',
  seen: 'The order was cancelled before the ERP made its sales order, which lives on and was never billed.',
  next: 'Cancel the sales order before it ships; then have the connector look at the state of the order, whatever event brought it.',
  mark: `d.class = 'order' and (d.created_at is null or o.updated_at is null or d.created_at > o.placed_at) and not exists (select 1 from canon.erp_document k where k.ref_key = d.ref_key and k.class = 'invoice')
  and (d.created_at >= o.closed_at or exists (select 1 from canon.integration_log g where g.ref_key = o.ref_key and lower(replace(g.topic, '_', '/')) in ('orders/cancelled', 'orders/canceled') and g.status <> 'success'))`,
};
