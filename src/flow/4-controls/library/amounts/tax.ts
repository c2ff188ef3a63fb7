import { bothSides, type Control, comparedOrders } from '../../control.ts';

export const taxAgrees: Control = {
  id: 'order.tax-agrees',
  claim: 'The tax of an order is the same on both sides, and is not added to prices that contain it.',
  why: 'Tax is owed as charged; a wrong amount is a wrong return.',
  severity: 'major',
  symptom: 'revenue-recognition-errors',
  kinds: ['tax-differs', 'tax-inclusive-mistaken'],
  grain: 'order',
  tolerance: {
    amount: '0.01',
    amountPerLine: '0.01',
    says: 'Tax rounded on each line instead of on the document may differ by a minor unit a line.',
  },
  cannot: (facts) =>
    bothSides(facts) ??
    (facts.fills('shop_order', 'tax') && facts.fills('erp_document', 'tax')
      ? null
      : 'one side does not say how much tax there is'),
  finding:
    () => `select 'tax-differs' as kind, group_id, document_id, group_id as shop_row, document_id as erp_row, 'tax' as field,
  s_tax as expected_minor, e_tax as actual_minor, s_currency as currency
from pair.sale where not incomplete and s_tax is not null and e_tax is not null and s_tax <> e_tax`,
  checked: comparedOrders,
};
