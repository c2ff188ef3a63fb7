import type { Fingerprint } from '../../fingerprint.ts';

export const cancelledErpDocumentBlocksReimport: Fingerprint = {
  id: 'cancelled-erp-document-blocks-reimport',
  subject: 'order',
  kinds: ['document-not-posted', 'order-missing-in-erp'],
  certainty: 'record',
  seen: 'The order lives in the shop, and every document of it in the ERP is cancelled.',
  next: 'Take the order id off the cancelled documents, then import the orders again.',
  mark: `o.cancelled_on is null and (
  exists (select 1 from pair.left_out_document k where k.class <> 'credit' and k.status in ('cancelled', 'voided') and (k.ref_key = o.ref_key or k.external_id = o.external_id))
  or (exists (select 1 from canon.erp_document k where k.class <> 'credit' and k.status in ('cancelled', 'voided') and k.ref_key = o.ref_key)
    and not exists (select 1 from canon.erp_document k where k.class <> 'credit' and coalesce(k.status, 'open') not in ('cancelled', 'voided') and k.ref_key = o.ref_key)))`,
};
