import type { Fingerprint } from '../../fingerprint.ts';

/** SQL condition that the order was cancelled and that money of it stayed with the shop. */
const kept = `o.cancelled_on is not null and coalesce(o.received, o.total) > coalesce(o.refunded, 0) and coalesce(o.financial_status, 'paid') in ('paid', 'partially_refunded')`;

export const cancelPaidOrderWithNoRefund: Fingerprint = {
  id: 'cancel-paid-order-with-no-refund',
  subject: 'order',
  kinds: [
    'payment-missing-in-shop',
    'payment-amount-differs',
    'cancellation-not-carried',
    'refund-missing-in-erp',
  ],
  certainty: 'record',
  seen: 'The order was cancelled and its money kept; the ERP has it paid back, or stopped at the cancellation.',
  next: 'Let the connector pay back what the shop paid back and leave the rest as a credit of the customer, then correct these.',
  steps: [
    {
      name: 'cancellations by what became of the money',
      sql: `create table evidence.cancelled_fate as
select case when ${kept} then 1 else 0 end as kept, case when b.group_id is not null then 1 else 0 end as broken, count(*) as orders
from canon.shop_order o join (select distinct group_id from pair.document_group) m on m.group_id = o.order_id
left join (select distinct group_id from evidence.broken where kind in ('cancellation-not-carried', 'refund-missing-in-erp')) b on b.group_id = o.order_id
where o.cancelled_on is not null and coalesce(o.received, o.total) > 0
  and o.cancelled_on >= (select min(k.cancelled_on) from canon.shop_order k join evidence.broken v on v.group_id = k.order_id where v.kind in ('cancellation-not-carried', 'refund-missing-in-erp', 'payment-missing-in-shop', 'payment-amount-differs'))
group by 1, 2`,
    },
  ],
  // Where cancellations come over at all, those that stop are those without a refund.
  mark: `${kept} and case when b.kind in ('payment-missing-in-shop', 'payment-amount-differs') then b.detail = 'paid back'
    else coalesce((select sum(f.orders) from evidence.cancelled_fate f where f.kept = 0 and f.broken = 0), 0) >= 2
      and not exists (select 1 from evidence.cancelled_fate f where f.kept = 0 and f.broken = 1) and not exists (select 1 from evidence.cancelled_fate f where f.kept = 1 and f.broken = 0) end`,
};
