import { bothSides, type Control } from '../../control.ts';

export const testOrderStaysOut: Control = {
  id: 'order.test-stays-out',
  claim: 'No test order of the shop is in the ERP.',
  why: 'A test order that is booked is revenue nobody pays and stock nobody ships.',
  severity: 'major',
  symptom: 'revenue-recognition-errors',
  kinds: ['order-missing-in-shop'],
  grain: 'document',
  cannot: bothSides,
  // One break an order: its invoice where it has one, else its sales order.
  finding:
    () => `select 'order-missing-in-shop' as kind, t.document_id, t.order_id as shop_row, t.document_id as erp_row, d.reference as actual, d.total as actual_minor, d.currency, 'a test order' as detail
from (
  select o.order_id, coalesce(min(case when k.class = 'invoice' then k.document_id end), min(k.document_id)) as document_id
  from pair.left_out_order o join canon.erp_document k on k.ref_key = o.ref_key or k.external_id = o.external_id
  where o.is_test and k.class in ('invoice', 'order') and not k.incomplete and coalesce(k.status, 'open') not in ('cancelled', 'voided')
    and not exists (select 1 from pair.outside_document x where x.document_id = k.document_id) group by o.order_id
) t join canon.erp_document d on d.document_id = t.document_id`,
  checked: "select count(*) as n from canon.erp_document where class in ('invoice', 'order')",
};
