import type { Fingerprint } from '../../fingerprint.ts';
import { logged, orderLog } from '../flow/due-orders.ts';

/** Where the log has a document for what was shipped, an entry without one is of nothing. */
const logHasShipments = `exists (select 1 from canon.integration_log g where g.status = 'success' and g.document is not null and (g.topic ilike '%fulfil%' or g.message ilike '%shipment%'))`;

export const successLoggedNothingPosted: Fingerprint = {
  id: 'success-logged-nothing-posted',
  subject: 'order',
  kinds: ['fulfilment-missing-in-erp', 'order-missing-in-erp'],
  certainty: 'record',
  seen: 'The log says that the fulfilment was processed, and the ERP has no shipment of it.',
  next: 'Post the shipments; then count shipments a day on both sides instead of reading the log.',
  steps: [orderLog],
  mark: `${logHasShipments} and not exists (select 1 from canon.erp_fulfilment k where k.ref_key = o.ref_key) and ${logged("g.status = 'success' and g.document is null and (g.topic ilike '%fulfil%' or g.message ilike '%fulfil%' or g.message ilike '%shipment%')")}`,
  sharperThan: ['shopify-side-shipment-not-in-erp'],
};
