import type { Fingerprint } from '../../fingerprint.ts';

/** The ERP has one payment of the order, and it is what its invoices come to. */
const paidInvoices = {
  name: 'orders paid in one sum',
  sql: `create table evidence.paid_in_one_sum as
select q.order_id, q.way, q.amount, sum(d.total) as billed
from (select o.order_id, o.ref_key, min(coalesce(k.gateway, k.account)) as way, sum(k.amount) as amount
  from (select distinct coalesce(group_id, shop_row) as order_id from evidence.broken where kind in ('account-differs', 'gift-card-treatment-differs', 'payment-amount-differs')) b
  join canon.shop_order o on o.order_id = b.order_id
  join canon.erp_payment k on k.ref_key = o.ref_key and coalesce(k.type, 'payment') = 'payment'
  group by o.order_id, o.ref_key having count(*) = 1) q
join canon.erp_document d on d.ref_key = q.ref_key and d.class = 'invoice'
group by q.order_id, q.way, q.amount having sum(d.total) = q.amount`,
};

/** Where money of several gateways is booked: one gateway with a wrong mapping is another matter. */
const oneForAll = {
  name: 'ways that take the payments of several gateways',
  sql: `create table evidence.one_for_all as
select p.way, count(*) as orders from evidence.paid_in_one_sum p join canon.shop_order o on o.order_id = p.order_id
group by p.way having count(distinct o.gateway) > 1`,
};

export const wholeInvoicePaidToOneBankAccount: Fingerprint = {
  id: 'whole-invoice-paid-to-one-bank-account',
  subject: 'order',
  kinds: ['account-differs', 'payment-amount-differs', 'gift-card-treatment-differs'],
  certainty: 'record',
  seen: 'The ERP has one payment of the invoice total, booked the same way whatever gateway took the money.',
  next: 'Have the connector book what each gateway captured, then move the payments to the clearing accounts.',
  steps: [paidInvoices, oneForAll],
  mark: `(b.kind = 'payment-amount-differs' or b.detail in ('payment method', 'redemption')) and exists (select 1 from evidence.paid_in_one_sum p join evidence.one_for_all w on w.way = p.way where p.order_id = coalesce(b.group_id, b.shop_row))`,
};
