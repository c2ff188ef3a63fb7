import { bothSides, type Control, comparedOrders } from '../../control.ts';

export const totalAgrees: Control = {
  id: 'order.total-agrees',
  claim: 'The total of an order is the same on both sides.',
  why: 'The total is what the customer pays: what differs here stays open in the receivables.',
  severity: 'major',
  symptom: 'revenue-recognition-errors',
  kinds: ['order-total-differs'],
  grain: 'order',
  cannot: bothSides,
  finding:
    () => `select 'order-total-differs' as kind, group_id, document_id, group_id as shop_row, document_id as erp_row, 'total' as field,
  s_total as expected_minor, e_total as actual_minor, s_currency as currency
from pair.sale where not incomplete and s_total is distinct from e_total`,
  checked: comparedOrders,
};
