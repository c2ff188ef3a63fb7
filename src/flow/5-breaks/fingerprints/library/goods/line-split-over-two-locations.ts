import type { Fingerprint } from '../../fingerprint.ts';
import { shippedByErp } from './shipped-by-erp.ts';

/** An item of the order left from two locations of the ERP. */
const isSplit = `exists (select 1 from canon.erp_fulfilment k join canon.erp_fulfilment n on n.ref_key = k.ref_key and n.item_key = k.item_key and n.location_key <> k.location_key where k.ref_key = o.ref_key)`;

export const lineSplitOverTwoLocations: Fingerprint = {
  id: 'line-split-over-two-locations',
  subject: 'order',
  kinds: ['fulfilment-missing-in-shop', 'fulfilment-quantity-differs'],
  certainty: 'circumstance',
  seen: 'A line of the order left from two locations of the ERP, and the shop has the parcel of one.',
  next: 'Make a line for each location, then send the missing parcels.',
  mark: `${isSplit} and exists (select 1 from canon.shop_fulfilment k where k.ref_key = o.ref_key)
  and exists (select 1 from canon.erp_fulfilment k where k.ref_key = o.ref_key and k.item_key = b.item_key and not exists (select 1 from canon.shop_fulfilment f where f.ref_key = k.ref_key and f.location_key = k.location_key and coalesce(f.status, 'success') not in ('cancelled', 'error', 'failure')))`,
  // What came back had been marked as sent by hand.
  among: `${shippedByErp} and o.cancelled_on is null and not exists (select 1 from canon.shop_refund_line r where r.ref_key = o.ref_key)`,
  reach: isSplit,
};
