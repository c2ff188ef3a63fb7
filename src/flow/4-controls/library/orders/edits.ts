import { bothSides, type Control } from '../../control.ts';

export const editCarried: Control = {
  id: 'order.edit-carried',
  claim: 'An edit of an order is in the ERP.',
  why: 'What was added is not shipped, what was taken away is billed, and the payment does not clear.',
  severity: 'major',
  symptom: 'revenue-recognition-errors',
  kinds: ['edit-not-carried'],
  grain: 'order',
  cannot: (facts) =>
    bothSides(facts) ??
    (facts.fills('shop_order', 'original_total')
      ? null
      : 'the shop orders do not say what they came to before edits'),
  finding:
    () => `select 'edit-not-carried' as kind, p.group_id, p.document_id, p.group_id as shop_row, p.document_id as erp_row, 'total' as field,
  p.s_total as expected_minor, p.e_total as actual_minor, p.s_currency as currency
from pair.sale p join canon.shop_order o on o.order_id = p.group_id
where not p.incomplete and p.orders = 1 and p.e_total = o.original_total and p.s_total <> o.original_total
  and coalesce(o.edited, true) and p.s_currency is not distinct from p.e_currency`,
  checked: 'select count(*) as n from canon.shop_order where original_total is not null',
};
