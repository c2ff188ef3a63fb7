import type { Control } from '../../control.ts';
import { withoutPayments } from './payments.ts';

export const paymentCurrencyAgrees: Control = {
  id: 'payment.currency-agrees',
  claim: 'A payment is booked in the currency in which it was made.',
  why: 'The invoice stays open in the one currency, and the customer has a credit in the other.',
  severity: 'critical',
  symptom: 'fx-amounts-wrong',
  kinds: ['currency-differs'],
  grain: 'payment',
  cannot: withoutPayments,
  // Where the documents are in the currency of the payment, it is theirs that is wrong, and the payment follows them.
  finding:
    () => `select 'currency-differs' as kind, g.group_id, p.shop_row, p.erp_row, p.name, 'paymentCurrency' as field, p.s_currency as expected, p.e_currency as actual,
  p.s_amount as expected_minor, p.e_amount as actual_minor, p.s_currency as currency,
  case when exists (select 1 from pair.document_group m join canon.erp_document d on d.document_id = m.document_id where m.group_id = g.group_id and d.currency = p.e_currency) then 'with its documents' else 'payment' end as detail
from finding.payment_currency p left join (select ref_key, min(group_id) as group_id from pair.shop_group group by ref_key) g on g.ref_key = p.ref_key`,
  checked: 'select count(*) as n from finding.payment',
};
