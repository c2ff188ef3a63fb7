import { bothSides, type Control, comparedOrders } from '../../control.ts';

export const entityAgrees: Control = {
  id: 'order.entity-agrees',
  claim: 'Invoices and credit memos are in the books of the entity whose shop sold the order.',
  why: 'Revenue and tax in the wrong entity are wrong in two returns.',
  severity: 'critical',
  symptom: 'revenue-recognition-errors',
  kinds: ['entity-differs'],
  grain: 'order',
  cannot: (facts) =>
    bothSides(facts) ??
    (facts.fills('shop_order', 'entity') && facts.fills('erp_document', 'entity')
      ? null
      : 'nothing says which shop belongs to which entity (profile: books.entities)'),
  finding:
    () => `select 'entity-differs' as kind, group_id, document_id, group_id as shop_row, document_id as erp_row, 'entity' as field,
  s_entity as expected, e_entity as actual, s_total as expected_minor, e_total as actual_minor, s_currency as currency
from pair.sale where not incomplete and s_entity is not null and s_entity is distinct from e_entity
union all
select 'entity-differs', r.group_id, r.document_id, r.refund_id, r.document_id, 'entity', o.entity, d.entity, r.s_amount, r.e_amount, d.currency
from pair.refund r join canon.shop_order o on o.order_id = r.group_id join canon.erp_document d on d.document_id = r.document_id
where o.entity is not null and o.entity is distinct from d.entity
union all
select 'entity-differs', b.group_id, b.document_id, b.refund_id, b.document_id, 'entity', o.entity, d.entity, b.s_amount, b.e_amount, b.currency
from pair.refund_break b join canon.shop_order o on o.order_id = b.group_id join canon.erp_document d on d.document_id = b.document_id
where b.kind in ('amount-differs', 'in-other-currency') and o.entity is not null and o.entity is distinct from d.entity`,
  checked: comparedOrders,
};
