import type { Fingerprint } from '../../fingerprint.ts';

export const failedPushParkedForever: Fingerprint = {
  id: 'failed-push-parked-forever',
  subject: 'fulfilment',
  kinds: ['fulfilment-missing-in-shop', 'fulfilment-quantity-differs'],
  certainty: 'record',
  seen: 'The shipment carries a negative id in place of the fulfilment it should have made: sending it failed, and it is left out since.',
  next: 'Clear the mark and send the shipments again; then have failures tried again by themselves.',
  mark: `exists (select 1 from canon.erp_fulfilment k where k.ref_key = coalesce(g.ref_key, o.ref_key) and k.item_key = coalesce(g.item_key, b.item_key) and k.counterpart in ('-1', '-2'))`,
  sharperThan: ['duplicate-item-lines-cannot-be-fulfilled', 'line-split-over-two-locations'],
};
