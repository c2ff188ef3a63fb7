import type { Step } from '../../../../../model/index.ts';
import { exchangeValues } from './exchange-values.ts';

/** evidence.zero_credit: refunds that were pending or paid for something dearer, and all whose credit memo comes to 0. */
export const zeroCredits: readonly Step[] = [
  exchangeValues,
  {
    name: 'credit memos that come to nothing',
    sql: `create table evidence.zero_credit as
select * from (
  select r.refund_id, r.refunded_on, b.shop_row is not null as zero,
    coalesce(r.status = 'pending' or (r.settled_at > r.refunded_at and (d.created_at is null or d.created_at < r.settled_at)), false) as early,
    coalesce(r.status = 'pending' or r.settled_at > r.refunded_at, false) as pending,
    exists (select 1 from evidence.exchange x where x.order_id = g.group_id and x.value > r.amount and (x.return_ref is null or r.return_ref is null or x.return_ref = r.return_ref)) as dearer
  from pair.refund_group g join canon.shop_refund r on r.refund_id = g.refund_id
  left join (select shop_row, min(coalesce(document_id, erp_row)) as document_id from evidence.broken where kind = 'refund-amount-differs' and actual_minor = 0 group by shop_row) b on b.shop_row = g.refund_id
  left join canon.erp_document d on d.document_id = b.document_id
) z where zero or pending or dearer`,
  },
];

/** Condition on a break that its credit memo comes to 0 as those of its sort do, and few others. */
export function zeroAs(own: 'early' | 'dearer'): string {
  const sort = own === 'early' ? 'pending' : 'dearer';
  return `b.actual_minor = 0 and exists (select 1 from evidence.zero_credit z where z.refund_id = b.shop_row and z.zero and z.${own})
  and exists (select 1 from (select sum(case when k.zero and k.${own} then 1 else 0 end) as hit, sum(case when k.zero and not k.early and not k.dearer then 1 else 0 end) as strange,
      sum(case when not k.zero and k.${sort} and k.refunded_on >= w.since then 1 else 0 end) as spared
    from evidence.zero_credit k, (select min(refunded_on) as since from evidence.zero_credit where zero and ${own}) w) c
    where c.strange * 4 <= c.hit and c.spared * 4 <= c.hit)`;
}
