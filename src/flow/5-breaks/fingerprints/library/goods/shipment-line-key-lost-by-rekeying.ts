import type { Fingerprint } from '../../fingerprint.ts';

export const shipmentLineKeyLostByRekeying: Fingerprint = {
  id: 'shipment-line-key-lost-by-rekeying',
  subject: 'fulfilment',
  kinds: ['fulfilment-missing-in-shop', 'fulfilment-quantity-differs'],
  certainty: 'record',
  seen: 'The lines of the shipment carry no line of the shop: they were deleted and typed again, and are not sent.',
  next: 'Link the lines to the order again and send the shipments; then have the warehouse change lines, not retype them.',
  mark: `exists (select 1 from canon.erp_fulfilment k where k.ref_key = coalesce(g.ref_key, o.ref_key) and k.item_key = coalesce(g.item_key, b.item_key) and k.line is null)
  and (select count(k.line) * 2 > count(*) from canon.erp_fulfilment k)`,
  sharperThan: ['duplicate-item-lines-cannot-be-fulfilled', 'line-split-over-two-locations'],
};
