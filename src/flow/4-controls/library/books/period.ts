import { bothSides, type Control, comparedOrders } from '../../control.ts';
import { billingPolicy } from './billing-policy.ts';

/** SQL condition that something of order `o` shipped, by the account of either side, in the period a document was posted in. */
const shippedThen = (days: number): string => `exists (select 1 from canon.period f
    where d.posted_on between f.first_day and f.last_day + ${days} and (o.fulfilled_on between f.first_day and f.last_day
      or exists (select 1 from canon.shop_fulfilment g where g.ref_key = o.ref_key and g.shipped_on between f.first_day and f.last_day)
      or exists (select 1 from canon.erp_fulfilment g where g.ref_key = o.ref_key and g.shipped_on between f.first_day and f.last_day)))`;

/** SQL condition that order `e` did not ship in the period it was posted in; what the shop does not know to be shipped was when the ERP says so. */
const notShippedThen = (
  days: number,
): string => `(not exists (select 1 from canon.period f where e.fulfilled_on between f.first_day and f.last_day and e.posted_on between f.first_day and f.last_day + ${days})
  and not exists (select 1 from canon.shop_order o join canon.erp_fulfilment g on g.ref_key = o.ref_key join canon.period f on g.shipped_on between f.first_day and f.last_day
    where o.order_id = e.group_id and o.fulfilment_status is distinct from 'fulfilled' and e.posted_on between f.first_day and f.last_day + ${days}))`;

/** SQL condition that nothing was paid for order `e` in the period it was posted in. */
const notPaidThen = (
  days: number,
): string => `not exists (select 1 from canon.shop_order o join canon.shop_payment y on y.ref_key = o.ref_key join canon.period f on y.occurred_on between f.first_day and f.last_day
    where o.order_id = e.group_id and coalesce(y.type, 'payment') in ('charge', 'sale', 'capture', 'payment') and e.posted_on between f.first_day and f.last_day + ${days})`;

export const periodAgrees: Control = {
  id: 'document.period-agrees',
  claim:
    'A document is posted in the period in which the order was placed or fulfilled; where orders are billed when they ship, in that of the shipment.',
  why: 'Revenue in the wrong period is why month-end does not tie.',
  severity: 'major',
  symptom: 'revenue-recognition-errors',
  kinds: ['period-differs'],
  grain: 'order',
  tolerance: {
    days: 0,
    says: 'Posting some days later within the same period is harmless; days state how far over the end is allowed.',
  },
  cannot: (facts) =>
    bothSides(facts) ??
    (facts.fills('erp_document', 'posted_on') && facts.fills('shop_order', 'placed_on')
      ? null
      : 'posting dates or order dates are missing'),
  steps: ({ profile }) => [
    billingPolicy(profile),
    {
      // Only documents posted on another day than the order was placed can be in another period.
      name: 'documents posted on another day',
      sql: `create table finding.posted_elsewhere as
select group_id, document_id, s_currency, s_total, placed_on, fulfilled_on, at_order and (documents = 1 or first_is_late) as at_order,
  case when at_order and documents > 1 and first_is_late then first_on else posted_on end as posted_on
from (
  select s.group_id, s.document_id, s.documents, s.s_currency, s.s_total, s.placed_on, s.fulfilled_on, s.posted_on, s.class = 'invoice' and y.at_order as at_order, f.first_on,
    not exists (select 1 from canon.period p where s.placed_on between p.first_day and p.last_day and f.first_on between p.first_day and p.last_day) as first_is_late
  from finding.billing_policy y, pair.sale s left join (
    select m.group_id, min(d.posted_on) as first_on from pair.erp_several m join pair.erp_member k on k.group_id = m.group_id join canon.erp_document d on d.document_id = k.document_id group by m.group_id
  ) f on f.group_id = s.group_id
  where not s.incomplete and s.posted_on <> s.placed_on
) s`,
    },
    {
      name: 'refunds posted on another day',
      sql: `create table finding.refund_elsewhere as
select r.group_id, r.document_id, d.currency, d.total, s.refunded_on, d.posted_on
from pair.refund r join canon.shop_refund s on s.refund_id = r.refund_id join canon.erp_document d on d.document_id = r.document_id
where s.refunded_on is not null and d.posted_on <> s.refunded_on and not d.incomplete`,
    },
  ],
  finding: ({ profile }) => {
    const days = profile.tolerances['document.period-agrees']?.days ?? 0;
    return `select 'period-differs' as kind, e.group_id, e.document_id, e.group_id as shop_row, e.document_id as erp_row, 'postedOn' as field,
  cast(e.placed_on as text) as expected, cast(e.posted_on as text) as actual, e.s_total as expected_minor, e.s_total as actual_minor, e.s_currency as currency, p.name as detail
from finding.posted_elsewhere e join canon.period p on e.placed_on between p.first_day and p.last_day
where not (e.posted_on between p.first_day and p.last_day + ${days})
  and case when e.at_order then ${notPaidThen(days)} else ${notShippedThen(days)} end
union all
select 'period-differs', b.group_id, b.document_id, b.group_id, b.document_id, 'postedOn', cast(b.fulfilled_on as text), cast(b.posted_on as text), b.total, b.total, b.currency, p.name
from (
  select m.group_id, min(d.document_id) as document_id, min(o.fulfilled_on) as fulfilled_on, min(d.posted_on) as posted_on, sum(d.total) as total, min(d.currency) as currency
  from finding.billing_policy y, pair.erp_member m join canon.shop_order o on o.order_id = m.group_id join canon.erp_document d on d.document_id = m.document_id
  where y.at_shipment and d.class = 'invoice' and not d.incomplete and o.cancelled_on is null and d.posted_on < o.fulfilled_on and not ${shippedThen(days)}
    and exists (select 1 from canon.period p where o.placed_on between p.first_day and p.last_day and d.posted_on between p.first_day and p.last_day + ${days})
  group by m.group_id
) b join canon.period p on b.fulfilled_on between p.first_day and p.last_day
union all
select 'period-differs', e.group_id, e.document_id, e.group_id, e.document_id, 'postedOn', cast(e.refunded_on as text), cast(e.posted_on as text), e.total, e.total, e.currency, p.name
from finding.refund_elsewhere e join canon.period p on e.refunded_on between p.first_day and p.last_day
where not (e.posted_on between p.first_day and p.last_day + ${days})`;
  },
  checked: comparedOrders,
};
