import type { Fingerprint } from '../../fingerprint.ts';

export const roundingAdjustmentSuppressesInvoice: Fingerprint = {
  id: 'rounding-adjustment-suppresses-invoice',
  subject: 'order',
  kinds: ['document-not-posted', 'rounding-line-unexplained'],
  certainty: 'record',
  seen: 'The order is paid and its sales order bears an adjustment of some cents; such orders are never billed by themselves.',
  next: 'Bill the sales orders by hand, then let the connector bill orders with an adjustment too.',
  mark: `d.class = 'order' and exists (select 1 from canon.erp_document_line e where e.document_id = d.document_id and e.kind = 'rounding' and abs(e.amount) <= 5)`,
  reach: `exists (select 1 from canon.erp_document k join canon.erp_document_line e on e.document_id = k.document_id where k.ref_key = o.ref_key and k.class = 'order' and e.kind = 'rounding')`,
};
