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
  steps: () => [
    {
      // A sales order shows that the order arrived, however much later its invoice follows.
      name: 'when each order reached the ERP',
      sql: `create table finding.arrival as
select m.group_id, min(d.created_at) as arrived_at
from pair.document_group m join canon.erp_document d on d.document_id = m.document_id
where m.class <> 'credit' group by m.group_id`,
    },
    {
      // An order that waits for its money is not late: the time runs from the first payment.
      name: 'when each order was first paid',
      sql: `create table finding.first_paid as
select ref_key, min(coalesce(created_at, cast(occurred_on + interval '1 day' as timestamptz))) as paid_at, min(occurred_on) as paid_on
from canon.shop_payment where ref_key is not null and coalesce(type, 'payment') in ('charge', 'sale', 'capture', 'payment') group by ref_key`,
    },
  ],
  // An order on terms that came long before its money did not wait for it.
  // What was sold before the ERP took its first document was carried over by a backfill: nobody agreed on a time for it.
  finding: ({
    profile,
  }) => `select 'order-late-in-erp' as kind, a.group_id, d.document_id, a.group_id as shop_row, d.document_id as erp_row, 'createdAt' as field,
  cast(o.placed_at as text) as expected, cast(d.created_at as text) as actual
from (select min(created_at) as first_at from canon.erp_document) s, finding.arrival a join canon.shop_order o on o.order_id = a.group_id
join (select m.group_id, d.created_at, min(d.document_id) as document_id from pair.document_group m join canon.erp_document d on d.document_id = m.document_id where m.class <> 'credit' group by m.group_id, d.created_at) d
  on d.group_id = a.group_id and d.created_at = a.arrived_at
left join finding.first_paid p on p.ref_key = o.ref_key
where a.arrived_at > coalesce(case when p.paid_on > o.placed_on and not (o.due_on is not null and a.arrived_at < p.paid_at - interval '1 day') then p.paid_at end, o.placed_at) + interval '${parseDuration(profile.flowTimes.order) / 1000} seconds'
  and a.arrived_at > o.placed_at + interval '${parseDuration(profile.flowTimes.order) / 1000} seconds'
  and o.cancelled_on is null and not (cast(a.arrived_at as text) like '%00:00:00%')
  and not coalesce(o.placed_at < s.first_at and a.arrived_at < s.first_at + interval '1 day', false)`,
  checked: 'select count(*) as n from canon.erp_document where created_at is not null',
};
