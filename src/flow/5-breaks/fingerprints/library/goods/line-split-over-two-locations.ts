import type { Fingerprint } from '../../fingerprint.ts';

export const lineSplitOverTwoLocations: Fingerprint = {
  id: 'line-split-over-two-locations',
  subject: 'fulfilment',
  kinds: ['fulfilment-missing-in-shop', 'fulfilment-quantity-differs'],
  certainty: 'record',
  seen: 'A line of the order left from two locations of the ERP, and the shop has the parcel of one.',
  next: 'Make a line for each location, then send the missing parcels.',
  mark: `exists (select 1 from canon.erp_fulfilment k join canon.erp_fulfilment n on n.ref_key = k.ref_key and n.item_key = k.item_key and n.location_key <> k.location_key where k.ref_key = o.ref_key)
  and exists (select 1 from canon.shop_fulfilment k where k.ref_key = o.ref_key)`,
};
