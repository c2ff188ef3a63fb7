import type { Lake } from '../../../model/index.ts';

/**
 * Completes canon.shop_refund: refunds among the payment transactions, and what orders say was refunded beyond those
 * (other gateways, gift cards), which has no day of its own.
 */
export async function insertRefunds(lake: Lake): Promise<void> {
  await lake.run({
    name: 'refunds among the payments',
    sql: `insert into canon.shop_refund (refund_id, external_id, ref_key, order_name, amount, currency, refunded_on, gateway, dated)
select payment_id, external_id, ref_key, order_name, abs(amount), currency, occurred_on, gateway, true
from canon.shop_payment where type = 'refund' and ref_key is not null
  and not exists (select 1 from canon.shop_refund r where r.dated)`,
  });
  await lake.run({
    name: 'refunds that only the orders know',
    sql: `insert into canon.shop_refund (refund_id, external_id, ref_key, order_name, amount, currency, refunded_on, gateway, dated)
select o.order_id, null, o.ref_key, o.name, o.refunded - coalesce(r.amount, 0), o.currency, null, o.gateway, false
from canon.shop_order o
left join (select ref_key, currency, sum(amount) as amount from canon.shop_refund group by 1, 2) r
  on r.ref_key = o.ref_key and r.currency = o.currency
where o.refunded - coalesce(r.amount, 0) > 0`,
  });
}
