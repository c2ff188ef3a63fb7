import type { Fingerprint } from '../../fingerprint.ts';
import { logged, orderLog } from './due-orders.ts';

export const cancelEventArrivesFirst: Fingerprint = {
  id: 'cancel-event-arrives-first',
  subject: 'order',
  kinds: ['cancellation-not-carried'],
  certainty: 'record',
  seen: 'The order was cancelled before the ERP made its sales order, which lives on and was never billed.',
  next: 'Cancel the sales order before it ships; then have the connector look at the state of the order, whatever event brought it.',
  steps: [orderLog],
  mark: `d.class = 'order' and not exists (select 1 from canon.erp_document k where k.ref_key = d.ref_key and k.class = 'invoice')
  and (d.created_at >= o.closed_at or ${logged("g.topic in ('orders/cancelled', 'orders/canceled') and g.status <> 'success'")})`,
};
