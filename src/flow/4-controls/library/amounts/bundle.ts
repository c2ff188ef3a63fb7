import { bothSides, type Control } from '../../control.ts';

export const bundleTotalAgrees: Control = {
  id: 'document.bundle-total-agrees',
  claim: 'A document that posts several orders together has the sum of their totals.',
  why: 'In a summary posting one wrong or missing order hides among the others.',
  severity: 'major',
  symptom: 'revenue-recognition-errors',
  kinds: ['order-total-differs'],
  grain: 'document',
  cannot: bothSides,
  finding:
    () => `select 'order-total-differs' as kind, b.document_id, b.document_id as erp_row, cast(b.orders as text) as name, 'total' as field,
  b.s_total as expected_minor, b.e_total as actual_minor, b.currency, b.why as detail
from pair.bundle b where b.s_total <> b.e_total`,
  checked: 'select count(*) as n from pair.bundle',
};
