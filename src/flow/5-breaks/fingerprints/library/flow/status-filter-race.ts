import type { Fingerprint } from '../../fingerprint.ts';
import { dueOrders, isDue, notToldOtherwise, orderLog, orderTold } from './due-orders.ts';

export const statusFilterRace: Fingerprint = {
  id: 'status-filter-race',
  subject: 'order',
  kinds: ['order-missing-in-erp'],
  certainty: 'circumstance',
  seen: 'The orders that are missing were shipped or refunded before the poll that looks for paid and unfulfilled ones came by.',
  next: 'Poll by time of change and not by status, then import the orders again.',
  steps: [
    dueOrders,
    orderLog,
    orderTold,
    {
      name: 'how soon orders were shipped or refunded',
      sql: `create table evidence.touched_order as
select w.order_id, w.missing, w.source_name, min(t.touched_s) - w.placed_s as seconds
from evidence.due_order w join (
  select ref_key, cast(floor(extract(epoch from created_at)) as bigint) as touched_s from canon.shop_fulfilment where created_at is not null
  union all select ref_key, cast(floor(extract(epoch from refunded_at)) as bigint) from canon.shop_refund where refunded_at is not null
) t on t.ref_key = w.ref_key
group by w.order_id, w.missing, w.source_name, w.placed_s`,
    },
    {
      // Where all that is missing came from one channel that brings nothing at all, the channel may as well be the reason.
      name: 'how soon touched orders are missed',
      sql: `create table evidence.touched_within as
select v.seconds from (values (60), (300), (900), (1800), (3600), (7200), (14400), (28800)) v(seconds)
join evidence.touched_order w on w.seconds <= v.seconds
group by v.seconds having sum(case when w.missing then 1 else 0 end) >= 3
  and (count(distinct case when w.missing then coalesce(w.source_name, '') end) > 1
    or exists (select 1 from evidence.due_order f where not f.missing and coalesce(f.source_name, '') = max(case when w.missing then coalesce(w.source_name, '') end)
      and f.placed_s >= (select min(m.placed_s) from evidence.due_order m where m.missing)))
order by sum(case when w.missing then 1 else -3 end) desc nulls last, v.seconds limit 1`,
    },
  ],
  mark: `exists (select 1 from evidence.touched_order w join evidence.touched_within k on w.seconds <= k.seconds where w.order_id = o.order_id) and ${notToldOtherwise()}`,
  chosen: 'select 8 as choices, 1 as taken',
  among: `${isDue} and ${notToldOtherwise()}`,
  reach: `exists (select 1 from evidence.touched_order w join evidence.touched_within k on w.seconds <= k.seconds where w.order_id = o.order_id)`,
};
