import { bothSides, type Control } from '../../control.ts';

export const orderOnce: Control = {
  id: 'order.posted-once',
  claim: 'No order is in the ERP, or in the shop, more than once.',
  why: 'A double post doubles revenue, tax and stock movements; totals over many orders hide it.',
  severity: 'critical',
  symptom: 'orders-not-flowing',
  kinds: ['order-duplicated-in-erp', 'order-duplicated-in-shop'],
  grain: 'document',
  cannot: bothSides,
  finding:
    () => `select 'order-duplicated-in-erp' as kind, m.group_id, m.document_id, m.group_id as shop_row, m.document_id as erp_row,
  (select min(p.number) from pair.erp_member k join canon.erp_document p on p.document_id = k.document_id where k.group_id = m.group_id and k.role = 'primary') as expected,
  d.number as actual, cast(null as bigint) as expected_minor, d.total as actual_minor, d.currency
from pair.erp_member m join canon.erp_document d on d.document_id = m.document_id
where m.role = 'duplicate' and not exists (select 1 from pair.unknown_group u where u.group_id = m.group_id)
union all
select 'order-duplicated-in-shop', m.group_id, null, m.order_id, null, null, coalesce(o.external_id, o.name), o.total, null, o.currency
from pair.shop_member m join canon.shop_order o on o.order_id = m.order_id
where m.role = 'duplicate' and not exists (select 1 from pair.unknown_group u where u.group_id = m.group_id)`,
  checked: 'select count(*) as n from pair.erp_member',
};
