import { type Control, notLeftOut } from '../../control.ts';

/**
 * Orders whose refunds or credit memos are wrong: what is wrong with them is said of the refund. Where the shop paid
 * nothing back, a credit memo over another amount is a defect of its own.
 */
const brokenRefund = `(select 1 from pair.refund_break x join pair.shop_group g on g.group_id = x.group_id where g.ref_key = e.ref_key and (e.s_amount > 0 or x.kind not in ('amount-differs', 'in-other-currency')))`;

export const paidBackByShop: Control = {
  id: 'payment.paid-back-by-shop',
  claim: 'Money that the ERP says was paid back was paid back by the shop.',
  why: 'The customer still waits for money, or has a credit, that the books say has gone.',
  severity: 'major',
  symptom: 'refunds-missing',
  kinds: ['payment-missing-in-shop', 'payment-amount-differs'],
  grain: 'payment',
  cannot: (facts) => {
    if (!facts.has('erp_payment')) return 'the ERP side came without payments';
    return facts.has('shop_payment') && (facts.has('shop_refund') || facts.fills('shop_order', 'refunded'))
      ? null
      : 'the shop side does not say what was paid back';
  },
  steps: () => [
    {
      // An export may state refunds as records of their own, among the payments, or on the order alone: the most of them counts.
      name: 'money paid back by order',
      sql: `create table finding.paid_back as
select e.ref_key, e.currency, e.amount as e_amount, greatest(coalesce(s.amount, 0), coalesce(r.amount, 0), coalesce(o.amount, 0)) as s_amount, e.row_id as erp_row, o.order_id, e.name
from (select ref_key, currency, -sum(amount) as amount, min(payment_id) as row_id, min(order_name) as name from canon.erp_payment y
  where type = 'refund' and coalesce(status, 'posted') not in ('draft', 'cancelled') and ref_key is not null and ${notLeftOut('y')} group by ref_key, currency having sum(amount) < 0) e
join (select ref_key, min(order_id) as order_id, min(currency) as currency, sum(refunded) as amount from canon.shop_order where not incomplete group by ref_key) o on o.ref_key = e.ref_key and o.currency = e.currency
left join (select ref_key, currency, sum(abs(amount)) as amount from canon.shop_payment where type not in ('charge', 'sale', 'capture', 'payment', 'authorization', 'void', 'change') group by ref_key, currency) s on s.ref_key = e.ref_key and s.currency = e.currency
left join (select ref_key, currency, sum(coalesce(paid_back, amount)) as amount from canon.shop_refund group by ref_key, currency) r on r.ref_key = e.ref_key and r.currency = e.currency`,
    },
  ],
  finding:
    () => `select case when e.s_amount = 0 then 'payment-missing-in-shop' else 'payment-amount-differs' end as kind, e.order_id as group_id, cast(null as bigint) as shop_row, e.erp_row, e.name, 'amount' as field,
  case when e.s_amount = 0 then null else e.s_amount end as expected_minor, e.e_amount as actual_minor, e.currency, 'paid back' as detail
from finding.paid_back e
where e.e_amount > e.s_amount and not exists ${brokenRefund}
  and not exists (select 1 from pair.torn_refund t where t.order_id = e.order_id)`,
  checked: 'select count(*) as n from finding.paid_back',
};
