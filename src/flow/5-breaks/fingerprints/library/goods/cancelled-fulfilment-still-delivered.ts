import type { Fingerprint } from '../../fingerprint.ts';

export const cancelledFulfilmentStillDelivered: Fingerprint = {
  id: 'cancelled-fulfilment-still-delivered',
  subject: 'fulfilment',
  kinds: ['fulfilment-missing-in-shop', 'fulfilment-quantity-differs'],
  certainty: 'record',
  seen: 'The shop called a parcel of the order back, and the ERP still has it as delivered.',
  next: 'Reverse the delivery in the ERP; then have it listen to cancelled fulfilments.',
  // The ERP has too much by what was called back, and reversed none of it.
  mark: `cast(b.actual as decimal(18,6)) - coalesce(cast(b.expected as decimal(18,6)), 0) = (
    select sum(k.quantity) from canon.shop_fulfilment k left join pair.item_of_sku m on m.sku_key = k.item_key
    where k.ref_key = coalesce(o.ref_key, g.ref_key) and coalesce(m.item_key, k.item_key) = b.item_key and k.status in ('cancelled', 'error', 'failure'))
  and not exists (select 1 from canon.erp_fulfilment k where k.ref_key = coalesce(o.ref_key, g.ref_key) and k.item_key = b.item_key and k.status = 'cancelled')`,
  sharperThan: ['line-split-over-two-locations', 'duplicate-item-lines-cannot-be-fulfilled'],
};
