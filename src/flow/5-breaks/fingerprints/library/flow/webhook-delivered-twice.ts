import type { Fingerprint } from '../../fingerprint.ts';

export const webhookDeliveredTwice: Fingerprint = {
  id: 'webhook-delivered-twice',
  subject: 'order',
  kinds: ['order-duplicated-in-erp'],
  certainty: 'record',
  seen: 'Both documents were made by the same integration, more than a minute and less than two days apart: the event came again and was taken for a new one.',
  next: 'Cancel the second document; then refuse an event whose resource and time of change were seen.',
  mark: `exists (select 1 from canon.erp_document k where k.document_id <> d.document_id and k.ref_key = d.ref_key and k.class = d.class and k.created_by is not distinct from d.created_by and abs(extract(epoch from k.created_at) - extract(epoch from d.created_at)) between 61 and 172800)
  and not exists (select 1 from canon.erp_document k where k.document_id <> d.document_id and k.ref_key = d.ref_key and k.class = d.class and k.created_by <> d.created_by)`,
};
