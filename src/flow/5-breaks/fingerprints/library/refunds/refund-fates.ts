import type { Step } from '../../../../../model/index.ts';

/** Sorts of refunds that a known failure loses, apart from those that are nothing special. */
export type RefundSort =
  | 'amount-only'
  | 'shipping-only'
  | 'second-of-line'
  | 'first-of-line'
  | 'cancelled'
  | 'of-return';

/**
 * evidence.refund_fate: refunds that should be in the ERP, whether they are lost, and the sorts they belong to;
 * evidence.refund_contrast: for each sort, while it is lost, how it fared beside the refunds that are nothing special.
 */
export const refundFates: readonly Step[] = [
  {
    name: 'lines that were refunded more than once',
    sql: `create table evidence.refunded_again as
select l.refund, min(r.refunded_at) as refunded_at, min(k.first_at) as first_at, max(k.last_at) as last_at
from canon.shop_refund_line l join canon.shop_refund r on r.external_id = l.refund
join (select n.ref_key, n.line, min(m.refunded_at) as first_at, max(m.refunded_at) as last_at from canon.shop_refund_line n join canon.shop_refund m on m.external_id = n.refund where n.line is not null group by 1, 2 having count(distinct n.refund) > 1) k
  on k.ref_key = l.ref_key and k.line = l.line
group by l.refund`,
  },
  {
    name: 'what became of the refunds',
    sql: `create table evidence.refund_fate as
select g.refund_id, g.group_id, o.shop, r.refunded_on, b.shop_row is not null or c.group_id is not null as lost,
  l.refund is null and r.adjustment = r.amount as amount_only,
  l.refund is null and r.shipping = r.amount as shipping_only,
  coalesce(a.refunded_at > a.first_at, false) as second_of_line,
  coalesce(a.refunded_at < a.last_at, false) as first_of_line,
  o.cancelled_on is not null as cancelled,
  r.return_ref is not null as of_return
from pair.refund_group g
join canon.shop_refund r on r.refund_id = g.refund_id
join canon.shop_order o on o.order_id = g.group_id
left join (select distinct refund from canon.shop_refund_line) l on l.refund = r.external_id
left join evidence.refunded_again a on a.refund = r.external_id
left join (select distinct shop_row from evidence.broken where kind = 'refund-missing-in-erp') b on b.shop_row = g.refund_id
left join (select distinct group_id from evidence.broken where kind = 'cancellation-not-carried') c on c.group_id = g.group_id
where exists (select 1 from pair.document_group m where m.group_id = g.group_id)`,
  },
  {
    name: 'refunds by sort',
    sql: `create table evidence.refund_sort as
select 'amount-only' as sort, refund_id, refunded_on, lost from evidence.refund_fate where amount_only
union all select 'shipping-only', refund_id, refunded_on, lost from evidence.refund_fate where shipping_only
union all select 'second-of-line', refund_id, refunded_on, lost from evidence.refund_fate where second_of_line
union all select 'first-of-line', refund_id, refunded_on, lost from evidence.refund_fate where first_of_line and not second_of_line
union all select 'cancelled', refund_id, refunded_on, lost from evidence.refund_fate where cancelled
union all select 'of-return', refund_id, refunded_on, lost from evidence.refund_fate where of_return
union all select 'plain', refund_id, refunded_on, lost from evidence.refund_fate
  where not (coalesce(amount_only, false) or coalesce(shipping_only, false) or second_of_line or first_of_line or cancelled or of_return)`,
  },
  {
    name: 'how each sort of refunds fared beside the rest',
    sql: `create table evidence.refund_contrast as
select s.sort, sum(case when s.lost then 1 else 0 end) as lost, sum(case when s.lost then 0 else 1 end) as spared,
  (select count(*) from evidence.refund_sort p where p.sort = 'plain' and p.lost) as plain_lost,
  (select count(*) from evidence.refund_sort p where p.sort = 'plain' and not p.lost and p.refunded_on >= (select min(f.refunded_on) from evidence.refund_fate f where f.lost)) as plain_kept,
  (select count(*) from evidence.refund_fate f where f.lost) as all_lost
from evidence.refund_sort s
join (select sort, min(refunded_on) as since, max(refunded_on) as until from evidence.refund_sort where lost and sort <> 'plain' group by sort) w on w.sort = s.sort and s.refunded_on between w.since and w.until
group by s.sort`,
  },
];

/** Condition on a contrast that the sort is lost as a whole, and the rest is not. */
export const clearlyLost =
  'k.spared * 10 <= k.lost and k.plain_kept >= 3 and (k.all_lost = k.lost or (k.lost >= 2 and k.plain_lost * 10 <= k.plain_kept))';

/** Condition on a break that a refund of the sort is lost as all of its sort are, while others are not. */
export function lostAsSort(...sorts: readonly RefundSort[]): string {
  const list = sorts.map((sort) => `'${sort}'`).join(', ');
  return `exists (select 1 from evidence.refund_contrast k join evidence.refund_sort s on s.sort = k.sort join evidence.refund_fate f on f.refund_id = s.refund_id
    where k.sort in (${list}) and ${clearlyLost} and s.lost and ((b.kind = 'refund-missing-in-erp' and s.refund_id = b.shop_row) or (b.kind = 'cancellation-not-carried' and f.group_id = b.group_id)))`;
}
