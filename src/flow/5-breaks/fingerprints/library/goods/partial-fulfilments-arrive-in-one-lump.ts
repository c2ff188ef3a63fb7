import type { Fingerprint } from '../../fingerprint.ts';

/** Some of the order has not left, or left two days or more after the rest. */
const inParts = `(o.fulfilment_status = 'partial' or exists (select 1 from canon.shop_fulfilment k join canon.shop_fulfilment n on n.ref_key = k.ref_key and n.shipped_on > k.shipped_on + 1
  where k.ref_key = o.ref_key and k.status = 'success' and n.status = 'success'))`;

export const partialFulfilmentsArriveInOneLump: Fingerprint = {
  id: 'partial-fulfilments-arrive-in-one-lump',
  subject: 'order',
  kinds: ['fulfilment-late-in-erp', 'fulfilment-missing-in-erp'],
  certainty: 'circumstance',
  seen: 'Orders that ship in parts are in the ERP only once they are complete, with the last parcel.',
  next: 'Have the connector carry every fulfilment, not only the event that an order is complete.',
  mark: inParts,
  among:
    'exists (select 1 from canon.shop_fulfilment k where k.ref_key = o.ref_key) and o.cancelled_on is null',
  reach: inParts,
  sharperThan: ['shopify-side-shipment-not-in-erp'],
};
