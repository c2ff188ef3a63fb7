import { bothSides, type Control, comparedOrders } from '../../control.ts';
import { billingPolicy } from './billing-policy.ts';

/** What the shop has not heard of is shipped all the same. */
const shippedByErp = `coalesce((select sum(f.quantity) from canon.erp_fulfilment f where f.ref_key = o.ref_key and coalesce(f.status, 'posted') not in ('cancelled', 'draft')), 0)`;
const shippedByShop = `coalesce((select sum(f.quantity) from canon.shop_fulfilment f where f.ref_key = o.ref_key and coalesce(f.status, 'success') not in ('cancelled', 'error', 'failure')), 0)`;

export const billedWhenShipped: Control = {
  id: 'order.billed-when-shipped',
  claim: 'Where orders are billed when they are shipped, none is billed before.',
  why: 'Revenue of goods that are still in the warehouse belongs to a later period, and back-orders are out of sight.',
  severity: 'major',
  symptom: 'revenue-recognition-errors',
  kinds: ['billed-before-shipped'],
  grain: 'order',
  cannot: (facts) =>
    bothSides(facts) ??
    (facts.fills('shop_order', 'fulfilment_status') && facts.fills('erp_document', 'posted_on')
      ? null
      : 'shipping status or posting dates are missing'),
  steps: ({ profile }) => [billingPolicy(profile)],
  finding:
    () => `select 'billed-before-shipped' as kind, m.group_id, d.document_id, m.group_id as shop_row, d.document_id as erp_row, 'fulfilmentStatus' as field, o.fulfilment_status as expected, 'invoiced' as actual, d.total as expected_minor, d.total as actual_minor, d.currency
from pair.document_group m join canon.shop_order o on o.order_id = m.group_id join canon.erp_document d on d.document_id = m.document_id
where (select at_shipment from finding.billing_policy) and d.class = 'invoice' and d.status not in ('draft', 'cancelled') and not o.incomplete and o.cancelled_on is null
  and o.fulfilment_status in ('partial', 'unfulfilled') and d.total > 0
  and (not exists (select 1 from canon.shop_refund r where r.ref_key = o.ref_key) or exists (select 1 from canon.shop_order_line l where l.order_id = o.order_id and l.unfulfilled_quantity > 0))
  and not exists (select 1 from canon.erp_fulfilment f where f.ref_key = o.ref_key and o.fulfilment_status = 'unfulfilled' and coalesce(f.status, 'posted') not in ('cancelled', 'draft'))
  and ${shippedByErp} <= ${shippedByShop}
  and d.total >= coalesce(o.total, 0)`,
  checked: comparedOrders,
};
