import { bothSides, type Control, comparedOrders } from '../../control.ts';

export const currencyAgrees: Control = {
  id: 'order.currency-agrees',
  claim: "A document is in its order's currency.",
  why: 'The right number in the wrong currency is a wrong amount in the books.',
  severity: 'critical',
  symptom: 'fx-amounts-wrong',
  kinds: ['currency-differs'],
  grain: 'order',
  cannot: bothSides,
  finding:
    () => `select 'currency-differs' as kind, group_id, document_id, group_id as shop_row, document_id as erp_row, 'currency' as field,
  s_currency as expected, e_currency as actual, s_total as expected_minor, e_total as actual_minor, s_currency as currency
from pair.sale where not incomplete and s_currency is distinct from e_currency and s_currency is not null`,
  checked: comparedOrders,
};
