import { bothSides, type Control, comparedOrders } from '../../control.ts';

export const customerAgrees: Control = {
  id: 'order.customer-agrees',
  claim: "A document is on its order's customer.",
  why: "The wrong customer's account is charged, and the right one's payment stays open.",
  severity: 'major',
  symptom: 'revenue-recognition-errors',
  kinds: ['customer-differs'],
  grain: 'order',
  cannot: (facts) => {
    const missing = bothSides(facts);
    if (missing !== null) return missing;
    const byNumber = facts.fills('shop_order', 'customer_key') && facts.fills('erp_document', 'customer_key');
    const byEmail = facts.fills('shop_order', 'email_key') && facts.fills('erp_document', 'email_key');
    return byNumber || byEmail
      ? null
      : 'nothing says which ERP customer belongs to which shop customer (profile: customer)';
  },
  finding: (facts) => {
    const byEmail = facts.fills('erp_document', 'email_key');
    const columns = 'group_id, document_id, group_id as shop_row, document_id as erp_row';
    const numbers = `select 'customer-differs' as kind, ${columns}, 'customer' as field, s_customer as expected, e_customer as actual, s_currency as currency, cast(null as text) as detail
from pair.sale where not incomplete and s_customer is not null and e_customer is distinct from s_customer`;
    const emails = `select 'customer-differs' as kind, ${columns}, 'email' as field, s_email_form as expected, e_email_form as actual, s_currency as currency,
  case when s_email is not distinct from e_email then 'spelling' when e_email is null then 'missing in the ERP' when s_email is null then 'missing in the shop' end as detail
from pair.sale where not incomplete and s_email_form is distinct from e_email_form`;
    if (!byEmail) return numbers;
    return facts.fills('shop_order', 'customer_key')
      ? `${numbers}\nunion all\n${emails} and s_customer is null`
      : emails;
  },
  checked: comparedOrders,
};
