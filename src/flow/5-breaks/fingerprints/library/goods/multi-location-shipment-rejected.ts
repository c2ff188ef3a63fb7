import type { Fingerprint } from '../../fingerprint.ts';

export const multiLocationShipmentRejected: Fingerprint = {
  id: 'multi-location-shipment-rejected',
  subject: 'order',
  kinds: ['fulfilment-missing-in-shop', 'fulfilment-quantity-differs'],
  certainty: 'record',
  seen: 'One shipment of the ERP leaves from two locations, and the shop has none of it.',
  next: 'Send a fulfilment for each location of the shipment.',
  mark: `exists (select 1 from canon.erp_fulfilment k join canon.erp_fulfilment n on n.ref_key = k.ref_key and n.external_id = k.external_id and n.location_key > k.location_key where k.ref_key = o.ref_key)
  and not exists (select 1 from canon.shop_fulfilment k where k.ref_key = o.ref_key and coalesce(k.status, 'success') not in ('cancelled', 'error', 'failure'))`,
  sharperThan: ['duplicate-item-lines-cannot-be-fulfilled', 'line-split-over-two-locations'],
};
