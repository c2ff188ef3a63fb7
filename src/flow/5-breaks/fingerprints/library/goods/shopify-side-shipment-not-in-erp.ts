import type { Fingerprint } from '../../fingerprint.ts';

export const shopifySideShipmentNotInErp: Fingerprint = {
  id: 'shopify-side-shipment-not-in-erp',
  subject: 'fulfilment',
  kinds: ['fulfilment-missing-in-erp'],
  certainty: 'record',
  seen: 'The shop shipped the order, and the ERP knows the order and has no shipment of it at all.',
  next: 'Post the shipments in the ERP; then have fulfilments of the shop carried over.',
  mark: `not exists (select 1 from canon.erp_fulfilment k where k.ref_key = o.ref_key) and exists (select 1 from pair.document_group m where m.group_id = o.order_id)`,
};
