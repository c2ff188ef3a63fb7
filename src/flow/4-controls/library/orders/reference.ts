import { bothSides, type Control } from '../../control.ts';

export const referenceLeadsToOrder: Control = {
  id: 'document.reference-leads-to-one-order',
  claim: "A document's reference leads to exactly one shop order.",
  why: 'A broken or shared reference looks like a missing order on one side and an unknown one on the other.',
  severity: 'major',
  symptom: 'orders-not-flowing',
  kinds: ['order-reference-broken'],
  grain: 'document',
  cannot: bothSides,
  finding:
    () => `select 'order-reference-broken' as kind, s.order_id as group_id, s.document_id, s.order_id as shop_row, s.document_id as erp_row,
  o.name as expected, d.reference as actual, o.total as expected_minor, d.total as actual_minor, d.currency, s.pass as detail
from pair.suggestion s join canon.shop_order o on o.order_id = s.order_id join canon.erp_document d on d.document_id = s.document_id
where not o.incomplete and not d.incomplete
union all
select 'order-reference-broken', null, a.document_id, null, a.document_id, null, d.reference, null, d.total, d.currency, 'ambiguous'
from (select distinct document_id from pair.ambiguous_document) a join canon.erp_document d on d.document_id = a.document_id
where d.class in ('invoice', 'order') and not d.incomplete
union all
select 'order-reference-broken', o.order_id, null, o.order_id, null, o.name, null, o.total, null, o.currency, 'ambiguous'
from canon.shop_order o
where not o.incomplete and exists (select 1 from pair.ambiguous_document a where a.group_id = o.order_id)
  and not exists (select 1 from pair.erp_member m where m.group_id = o.order_id)`,
  checked: "select count(*) as n from canon.erp_document where class in ('invoice', 'order')",
};
