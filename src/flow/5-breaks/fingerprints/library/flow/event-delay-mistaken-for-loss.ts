import type { Fingerprint } from '../../fingerprint.ts';

export const eventDelayMistakenForLoss: Fingerprint = {
  id: 'event-delay-mistaken-for-loss',
  subject: 'order',
  kinds: ['order-duplicated-in-erp'],
  certainty: 'record',
  seen: 'The order was entered by hand while its event was late; then the integration made it once more.',
  next: 'Cancel the document entered by hand; then agree how long to wait before an order counts as lost.',
  steps: [
    {
      name: 'who makes documents',
      sql: 'create table evidence.author as select created_by, count(*) as documents from canon.erp_document where created_by is not null group by created_by',
    },
  ],
  // The hand came first and is a rare one; the integration came long after the order, and long after the hand.
  mark: `exists (
  select 1 from canon.erp_document h join canon.erp_document k on k.ref_key = h.ref_key and k.class = h.class and k.created_by <> h.created_by
  join evidence.author x on x.created_by = h.created_by join evidence.author y on y.created_by = k.created_by
  where h.ref_key = d.ref_key and h.class = d.class and x.documents * 4 < y.documents and h.created_at > o.placed_at
    and k.created_at > h.created_at + interval '10 minutes' and k.created_at > o.placed_at + interval '25 minutes')`,
  sharperThan: ['overlapping-shop-cards', 'two-connectors-live-at-cutover'],
};
