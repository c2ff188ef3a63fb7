import { parseDuration } from '../../../../ground/time.ts';
import { bothSides, type Control } from '../../control.ts';

export const orderInTime: Control = {
  id: 'order.in-time',
  claim: 'Orders reach the ERP within the agreed flow time.',
  why: 'Late orders are shipped late, and sell stock that is already gone.',
  severity: 'minor',
  symptom: 'orders-not-flowing',
  kinds: ['order-late-in-erp'],
  grain: 'order',
  cannot: (facts) =>
    bothSides(facts) ??
    (facts.fills('erp_document', 'created_at') ? null : 'the ERP documents carry no creation time'),
  finding: ({
    profile,
  }) => `select 'order-late-in-erp' as kind, p.group_id, p.document_id, p.group_id as shop_row, p.document_id as erp_row, 'createdAt' as field,
  cast(o.placed_at as text) as expected, cast(d.created_at as text) as actual
from pair.erp_member p join canon.shop_order o on o.order_id = p.group_id join canon.erp_document d on d.document_id = p.document_id
where p.role = 'primary' and d.created_at > o.placed_at + interval '${parseDuration(profile.flowTimes.order) / 1000} seconds'
  and not (cast(d.created_at as text) like '%00:00:00%')`,
  checked: 'select count(*) as n from canon.erp_document where created_at is not null',
};
