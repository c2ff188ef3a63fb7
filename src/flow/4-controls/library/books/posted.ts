import { bothSides, type Control } from '../../control.ts';

/** A sales order that was cancelled in the ERP alone, with nothing in its place. */
const deadOrder = `(d.class = 'order' and d.status = 'cancelled' and exists (select 1 from canon.shop_order o where o.order_id = m.group_id and o.cancelled_on is null and o.financial_status in ('paid', 'partially_paid', 'partially_refunded'))
    and not exists (select 1 from pair.document_group i join canon.erp_document v on v.document_id = i.document_id where i.group_id = m.group_id and v.document_id <> d.document_id and v.class in ('order', 'invoice')))`;

export const documentPosted: Control = {
  id: 'document.is-posted',
  claim: 'The documents of paid orders are posted, not left as drafts.',
  why: 'A draft is in no ledger: the order looks handled and is not in the books.',
  severity: 'major',
  symptom: 'revenue-recognition-errors',
  kinds: ['document-not-posted', 'refund-not-posted'],
  grain: 'document',
  cannot: (facts) =>
    bothSides(facts) ?? (facts.fills('erp_document', 'status') ? null : 'the ERP documents carry no status'),
  // What was billed and then cancelled needs its credit in the books; the rest of a cancelled order may stay a draft.
  finding:
    () => `select case when d.class = 'credit' then 'refund-not-posted' else 'document-not-posted' end as kind, m.group_id, d.document_id, m.group_id as shop_row, d.document_id as erp_row,
  'status' as field, 'posted' as expected, d.status as actual, d.total as expected_minor, d.total as actual_minor, d.currency
from pair.document_group m join canon.erp_document d on d.document_id = m.document_id
where (d.class in ('invoice', 'credit') and d.status in ('draft', 'cancelled', 'pending', 'on-hold') or ${deadOrder}) and not d.incomplete
  and (not exists (select 1 from canon.shop_order o where o.order_id = m.group_id and o.cancelled_on is not null)
    or (d.class = 'credit' and d.status <> 'cancelled' and exists (select 1 from pair.document_group i join canon.erp_document v on v.document_id = i.document_id where i.group_id = m.group_id and v.class = 'invoice' and coalesce(v.status, 'posted') not in ('draft', 'cancelled', 'pending', 'on-hold'))))`,
  checked:
    "select count(*) as n from canon.erp_document where status is not null and class in ('invoice', 'credit')",
};
