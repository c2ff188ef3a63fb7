import type { Fingerprint } from '../../fingerprint.ts';

export const unknownItemAutoCreated: Fingerprint = {
  id: 'unknown-item-auto-created',
  subject: 'item',
  kinds: ['sku-attribute-differs', 'sku-missing-in-erp'],
  certainty: 'record',
  seen: 'The item was made by the author of the sales documents, within minutes of a document that contains it.',
  next: 'Complete what orders created (tax, cost, accounts, barcode), and switch off that orders create items.',
  mark: `coalesce(b.actual, '') in ('', '0', '0.000000') and exists (
    select 1 from canon.erp_document_line e join canon.erp_document k on k.document_id = e.document_id
    where e.item_key = j.item_key and k.created_by = j.created_by
      and k.created_at between j.created_at - interval '10 minutes' and j.created_at + interval '10 minutes')`,
};
