import type { Fingerprint } from '../../fingerprint.ts';

/** Sum over the units that went back before the ERP had the order, by refunds that it credits all the same. */
const before = (what: string, only: string): string => `(select sum(${what}) from canon.shop_refund_line k
    join canon.shop_refund r on r.external_id = k.refund
    where k.ref_key = o.ref_key${only} and exists (select 1 from pair.refund p where p.refund_id = r.refund_id)
      and r.refunded_at < (select min(v.created_at) from pair.document_group m join canon.erp_document v on v.document_id = m.document_id where m.group_id = b.group_id and v.class in ('order', 'invoice')))`;

const value = before('k.amount + case when o.tax_included then 0 else coalesce(k.tax, 0) end', '');

export const preImportRefundDoubleCounted: Fingerprint = {
  id: 'pre-import-refund-double-counted',
  subject: 'line',
  kinds: ['line-quantity-differs', 'line-missing-in-erp', 'order-total-differs'],
  certainty: 'residual',
  seen: 'The units that the order lacks in the ERP are those that were refunded before it was imported, and a credit memo takes them off again.',
  next: 'Import orders as they were sold and credit the refunds, or drop the credit memos of what the import left out.',
  mark: `(b.kind <> 'order-total-differs' and coalesce(e.quantity, 0) < l.quantity and l.quantity - coalesce(e.quantity, 0) = ${before('k.quantity', ' and k.line = l.external_id')})
  or (b.kind = 'order-total-differs' and b.effect between -${value} - 1 and 1 - ${value})`,
};
