import {
  bothSides,
  type Control,
  comparedOrders,
  type Facts,
  notLeftOut,
  toleranceOf,
} from '../../control.ts';
import { inFlight, onlyIf } from '../../in-flight.ts';

export const cancellationCarried: Control = {
  id: 'order.cancellation-carried',
  claim: 'A cancelled order is cancelled, or credited, in the ERP.',
  why: 'A cancelled order that lives on in the ERP is shipped and billed.',
  severity: 'critical',
  symptom: 'order-status-wrong',
  kinds: ['cancellation-not-carried'],
  grain: 'order',
  cannot: (facts) =>
    bothSides(facts) ??
    (facts.fills('shop_order', 'cancelled_on')
      ? null
      : 'no order of the shop is cancelled, or the export does not say'),
  finding:
    () => `select 'cancellation-not-carried' as kind, p.group_id, p.document_id, p.group_id as shop_row, p.document_id as erp_row, 'status' as field,
  'cancelled' as expected, coalesce(p.e_status, p.class) as actual, p.s_total as expected_minor, p.e_total as actual_minor, p.s_currency as currency
from pair.sale p where not p.incomplete and p.cancelled_on is not null and coalesce(p.e_status, '') not in ('cancelled', 'closed', 'voided')
  and not exists (select 1 from pair.refund_shape r where r.group_id = p.group_id and r.credits > 0)
  and not exists (select 1 from pair.torn_refund x where x.order_id = p.group_id)`,
  checked: 'select count(*) as n from pair.sale where cancelled_on is not null and not incomplete',
};

export const statusAgrees: Control = {
  id: 'order.fulfilment-status-agrees',
  claim: 'Both sides say the same about whether an order was shipped.',
  why: 'Customer service tells the customer what its screen says.',
  severity: 'minor',
  symptom: 'order-status-wrong',
  kinds: ['status-differs'],
  grain: 'order',
  cannot: (facts) =>
    bothSides(facts) ??
    (facts.fills('shop_order', 'fulfilment_status') && facts.fills('erp_document', 'fulfilment_status')
      ? null
      : 'one side does not say whether orders were shipped'),
  // Where invoices say nothing of shipments, the sales order does.
  finding:
    () => `select 'status-differs' as kind, group_id, document_id, group_id as shop_row, document_id as erp_row, 'fulfilmentStatus' as field,
  coalesce(s_fulfilment, 'unfulfilled') as expected, e_fulfilment as actual, s_currency as currency
from pair.sale where not incomplete and e_fulfilment is not null and cancelled_on is null
  and coalesce(s_fulfilment, 'unfulfilled') <> e_fulfilment and coalesce(s_fulfilment, 'unfulfilled') in ('fulfilled', 'partial', 'unfulfilled')
union all
select 'status-differs', o.order_id, d.document_id, o.order_id, d.document_id, 'fulfilmentStatus', coalesce(o.fulfilment_status, 'unfulfilled'), d.fulfilment_status, o.currency
from (select m.group_id, min(m.document_id) as document_id from pair.document_group m join canon.erp_document k on k.document_id = m.document_id where m.class = 'order' group by m.group_id having count(k.fulfilment_status) = count(*) and min(k.fulfilment_status) = max(k.fulfilment_status)) g
join canon.erp_document d on d.document_id = g.document_id join canon.shop_order o on o.order_id = g.group_id
where d.fulfilment_status is not null and not d.incomplete and not o.incomplete and o.cancelled_on is null
  and coalesce(o.fulfilment_status, 'unfulfilled') <> d.fulfilment_status and coalesce(o.fulfilment_status, 'unfulfilled') in ('fulfilled', 'partial', 'unfulfilled')
  and exists (select 1 from pair.group_shape s where s.group_id = g.group_id and s.invoices > 0)
  and not exists (select 1 from pair.document_group k join canon.erp_document i on i.document_id = k.document_id where k.group_id = g.group_id and k.class = 'invoice' and i.fulfilment_status is not null)`,
  checked: comparedOrders,
};

const differing = (
  only: string,
) => `select case when erp_row is null then 'fulfilment-missing-in-erp' when shop_row is null then 'fulfilment-missing-in-shop' else 'fulfilment-quantity-differs' end as kind,
  (select min(g.group_id) from pair.shop_group g where g.ref_key = f.ref_key) as group_id, shop_row, erp_row, item_key, 'quantity' as field, cast(s_quantity as text) as expected, cast(e_quantity as text) as actual
from finding.fulfilment f where s_quantity is distinct from e_quantity${only}`;

/**
 * The first units of an item left later; one break an order. What left before the ERP took its first document was carried
 * over.
 */
const late = ({
  profile,
}: Facts): string => `select 'fulfilment-late-in-erp', (select min(g.group_id) from pair.shop_group g where g.ref_key = f.ref_key), min(shop_row), min(erp_row), min(item_key), 'shippedOn', cast(min(s_first_on) as text), cast(min(e_first_on) as text)
from finding.fulfilment f where s_quantity = e_quantity and e_first_on > s_first_on + ${toleranceOf(fulfilmentAgrees, profile).days ?? 1}
  and not coalesce(cast(s_first_on as timestamptz) < (select min(created_at) from canon.erp_document), false)
group by ref_key`;

/** What was typed into the order by hand has no stock that could leave. */
const ofNoProduct =
  '(f.item_key is null and exists (select 1 from canon.shop_order_line l where l.external_id = f.line and l.custom))';

/** A quantity that differs is no shipment on its way: something of it has arrived. */
const flight = (facts: Facts) => {
  const { overdue, onItsWay } = inFlight(facts, 'order', { day: 'f.shipped_on' });
  return {
    overdue:
      overdue === '' ? '' : `\n  and (shop_row is not null and erp_row is not null or (true${overdue}))`,
    onItsWay: onItsWay === null ? null : `\n  and (shop_row is null or erp_row is null)${onItsWay}`,
  };
};

export const fulfilmentAgrees: Control = {
  id: 'fulfilment.agrees',
  claim: 'Shipments of an order are the same on both sides, and leave the ERP when they leave the shop.',
  why: 'A shipment that one side does not know is a parcel nobody can trace, or stock that is still counted.',
  severity: 'major',
  symptom: 'order-status-wrong',
  kinds: [
    'fulfilment-missing-in-erp',
    'fulfilment-missing-in-shop',
    'fulfilment-quantity-differs',
    'fulfilment-late-in-erp',
  ],
  grain: 'order',
  tolerance: {
    days: 1,
    says: 'Days the ERP may ship after the shop: it posts in the night, or in another time zone.',
  },
  cannot: (facts) =>
    facts.has('shop_fulfilment') && facts.has('erp_fulfilment')
      ? null
      : 'one side came without fulfilments or shipments',
  steps: () => [
    {
      name: 'shipped units by order and item',
      sql: `create table finding.fulfilment as
select coalesce(s.ref_key, e.ref_key) as ref_key, coalesce(s.item_key, e.item_key) as item_key, s.quantity as s_quantity, e.quantity as e_quantity, s.row_id as shop_row, e.row_id as erp_row, coalesce(s.shipped_on, e.shipped_on) as shipped_on, s.first_on as s_first_on, e.first_on as e_first_on
from (select f.ref_key, coalesce(i.item_key, f.item_key) as item_key, sum(f.quantity) as quantity, min(f.fulfilment_id) as row_id, max(f.shipped_on) as shipped_on, min(f.shipped_on) as first_on from canon.shop_fulfilment f left join pair.item_of_sku i on i.sku_key = f.item_key where coalesce(f.status, 'success') not in ('cancelled', 'error', 'failure') and ${notLeftOut('f')} and not ${ofNoProduct} group by 1, 2) s
full outer join (select ref_key, item_key, sum(quantity) as quantity, min(fulfilment_id) as row_id, max(shipped_on) as shipped_on, min(shipped_on) as first_on from canon.erp_fulfilment f where coalesce(status, 'posted') not in ('cancelled', 'draft') and ${notLeftOut('f')} group by 1, 2) e
  on e.ref_key = s.ref_key and e.item_key is not distinct from s.item_key`,
    },
  ],
  finding: (facts) => `${differing(flight(facts).overdue)}
union all
${late(facts)}`,
  inFlight: (facts) => onlyIf(flight(facts).onItsWay, differing),
  checked: 'select count(*) as n from finding.fulfilment',
};
