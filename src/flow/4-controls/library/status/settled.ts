import { bothSides, type Control } from '../../control.ts';

export const refundStatusAgrees: Control = {
  id: 'order.refund-status-agrees',
  claim: 'An order is shown as refunded only if all of its money went back.',
  why: 'Customers and dunning read a status that says nothing was kept.',
  severity: 'minor',
  symptom: 'order-status-wrong',
  kinds: ['status-differs'],
  grain: 'order',
  cannot: (facts) =>
    bothSides(facts) ??
    (facts.fills('erp_document', 'payment_status') && facts.fills('shop_order', 'refunded')
      ? null
      : 'the ERP documents carry no payment status, or the shop does not say what was refunded'),
  // What was given back is compared with what came in; an order without either says nothing.
  finding:
    () => `select 'status-differs' as kind, g.group_id, g.document_id, g.group_id as shop_row, g.document_id as erp_row, 'paymentStatus' as field, coalesce(o.financial_status, 'paid') as expected, 'refunded' as actual, o.currency
from (select m.group_id, min(d.document_id) as document_id from pair.document_group m join canon.erp_document d on d.document_id = m.document_id
  where d.payment_status = 'refunded' and m.class <> 'credit' group by m.group_id) g
join canon.shop_order o on o.order_id = g.group_id
where not o.incomplete and o.cancelled_on is null and coalesce(o.financial_status, 'paid') in ('paid', 'partially_refunded')
  and coalesce(o.refunded, 0) < coalesce(o.received, o.total)`,
  checked:
    "select count(*) as n from canon.erp_document where payment_status = 'refunded' or payment_status = 'paid'",
};

const unpaid = (order: string): string =>
  `(${order}.outstanding > 0 and ${order}.financial_status in ('pending', 'partially_paid'))`;
const unshipped = (order: string): string =>
  `coalesce(${order}.fulfilment_status, 'unfulfilled') in ('unfulfilled', 'partial')`;

export const archivedWhenDone: Control = {
  id: 'order.archived-when-done',
  claim: 'An order is archived in the shop once it is paid and shipped.',
  why: 'What is archived leaves the list of the service team, though money or goods are still owed.',
  severity: 'minor',
  symptom: 'order-status-wrong',
  kinds: ['status-differs'],
  grain: 'order',
  cannot: (facts) =>
    facts.fills('shop_order', 'closed_at') ? null : 'the shop does not say which orders are archived',
  // Goods are owed only where the ERP says so as well: much that is sold never ships.
  finding:
    () => `select 'status-differs' as kind, o.order_id as group_id, g.document_id, o.order_id as shop_row, g.document_id as erp_row, 'closedAt' as field, 'archived' as expected,
  case when o.outstanding > 0 then 'not paid' else 'not shipped' end as actual, o.currency
from canon.shop_order o
left join (select m.group_id, min(m.document_id) as document_id, bool_or(m.class = 'order' and d.status = 'open' and d.fulfilment_status in ('unfulfilled', 'partial')) as is_open
  from canon.shop_order k join pair.document_group m on m.group_id = k.order_id join canon.erp_document d on d.document_id = m.document_id
  where m.class <> 'credit' and k.closed_at is not null and k.cancelled_on is null and (${unpaid('k')} or ${unshipped('k')}) group by m.group_id) g on g.group_id = o.order_id
where o.closed_at is not null and o.cancelled_on is null and not o.incomplete and (${unpaid('o')} or (g.is_open and ${unshipped('o')}))`,
  checked: 'select count(*) as n from canon.shop_order where closed_at is not null',
};
