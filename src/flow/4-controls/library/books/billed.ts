import { bothSides, type Control, type Facts } from '../../control.ts';
import { inFlight, onlyIf } from '../../in-flight.ts';
import { billingPolicy } from './billing-policy.ts';

const flight = (facts: Facts) => inFlight(facts, 'posting', { day: 'coalesce(o.fulfilled_on, o.placed_on)' });

/** Orders paid and not billed, of those that the books bill. */
const unbilled = (
  only: string,
): string => `select 'document-not-posted' as kind, m.group_id, min(d.document_id) as document_id, m.group_id as shop_row, min(d.document_id) as erp_row, 'invoice' as field, 'invoiced' as expected, min(d.status) as actual,
  min(o.total) as expected_minor, min(o.total) as actual_minor, min(o.currency) as currency
from pair.document_group m join canon.shop_order o on o.order_id = m.group_id join canon.erp_document d on d.document_id = m.document_id
where d.class = 'order' and not d.incomplete and not o.incomplete and o.cancelled_on is null and o.total > 0
  and o.financial_status in ('paid', 'partially_refunded') and coalesce(d.status, 'open') <> 'cancelled'
  and (o.fulfilment_status = 'fulfilled' or ((select at_payment from finding.invoiced_when) and not (select at_shipment from finding.billing_policy)))
  and (select at_shipment from finding.invoiced_when)
  and not exists (select 1 from pair.document_group k join canon.erp_document i on i.document_id = k.document_id where k.group_id = m.group_id and i.class = 'invoice')${only}
group by m.group_id`;

export const orderBilled: Control = {
  id: 'order.is-billed',
  claim: 'A paid order whose sales order is in the ERP is billed, as soon as the books bill such orders.',
  why: 'The customer paid, and the revenue is in no ledger.',
  severity: 'major',
  symptom: 'revenue-recognition-errors',
  kinds: ['document-not-posted'],
  grain: 'document',
  cannot: (facts) =>
    bothSides(facts) ??
    (facts.fills('shop_order', 'fulfilment_status')
      ? null
      : 'the shop does not say which orders were shipped'),
  steps: ({ profile }) => [
    billingPolicy(profile),
    {
      // The extract need not hold invoices, and the books may bill when the order is paid or when it is shipped: most orders tell.
      name: 'when orders are billed',
      sql: `create table finding.invoiced_when as
select coalesce(sum(case when shipped and billed then 1 else 0 end) * 10 >= sum(case when shipped then 8 else 0 end) and sum(case when shipped and billed then 1 else 0 end) >= 5, false) as at_shipment,
  coalesce(sum(case when not shipped and billed then 1 else 0 end) * 10 >= sum(case when not shipped then 6 else 0 end) and sum(case when not shipped and billed then 1 else 0 end) >= 3, false) as at_payment
from (
  select m.group_id, min(o.fulfilment_status) = 'fulfilled' as shipped, bool_or(d.class = 'invoice') as billed
  from pair.document_group m join canon.shop_order o on o.order_id = m.group_id join canon.erp_document d on d.document_id = m.document_id
  where o.cancelled_on is null and o.financial_status in ('paid', 'partially_refunded') and d.class in ('order', 'invoice')
  group by m.group_id
) g`,
    },
  ],
  finding: (facts) => unbilled(flight(facts).overdue),
  inFlight: (facts) => onlyIf(flight(facts).onItsWay, unbilled),
  checked: "select count(*) as n from canon.erp_document where class = 'order'",
};
