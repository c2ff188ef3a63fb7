import type { Fingerprint } from '../../fingerprint.ts';

export const erpExportedInvoiceComesBack: Fingerprint = {
  id: 'erp-exported-invoice-comes-back',
  subject: 'order',
  kinds: ['order-duplicated-in-erp'],
  certainty: 'record',
  seen: 'One of the documents was there before the order was placed: the order came out of it, and was imported again.',
  next: 'Cancel the imported document; then mark orders that the ERP itself pushed, and leave them out of the import.',
  mark: 'exists (select 1 from canon.erp_document k where k.ref_key = d.ref_key and k.class = d.class and k.created_at < o.placed_at) and exists (select 1 from canon.erp_document k where k.ref_key = d.ref_key and k.class = d.class and k.created_at >= o.placed_at)',
  sharperThan: [
    'event-delay-mistaken-for-loss',
    'overlapping-shop-cards',
    'two-connectors-live-at-cutover',
    'webhook-delivered-twice',
  ],
};
