import type { Fingerprint } from '../../fingerprint.ts';

export const checkThenInsertRace: Fingerprint = {
  id: 'check-then-insert-race',
  subject: 'order',
  kinds: ['order-duplicated-in-erp'],
  certainty: 'record',
  seen: 'Both documents were made by the same integration within a minute: two workers looked, and both found nothing.',
  next: 'Cancel the second document; then put a unique key on shop, order id and document type.',
  mark: `exists (select 1 from canon.erp_document k where k.document_id <> d.document_id and k.ref_key = d.ref_key and k.class = d.class and k.created_by is not distinct from d.created_by and abs(extract(epoch from k.created_at) - extract(epoch from d.created_at)) <= 60)`,
};
