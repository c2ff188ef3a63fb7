import type { Fingerprint } from '../../fingerprint.ts';

export const cancelledFulfilmentStillDelivered: Fingerprint = {
  id: 'cancelled-fulfilment-still-delivered',
  subject: 'fulfilment',
  kinds: ['fulfilment-missing-in-shop', 'fulfilment-quantity-differs'],
  certainty: 'record',
  seen: 'The shop called a parcel of the order back, and the ERP still has it as delivered.',
  next: 'Reverse the delivery in the ERP; then have it listen to cancelled fulfilments.',
  mark: `exists (select 1 from canon.shop_fulfilment k where k.ref_key = coalesce(o.ref_key, g.ref_key) and k.status in ('cancelled', 'error', 'failure'))`,
  sharperThan: ['line-split-over-two-locations', 'duplicate-item-lines-cannot-be-fulfilled'],
};
