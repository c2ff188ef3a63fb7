import type { Fingerprint } from '../../fingerprint.ts';
import { dueOrders, isDue, notToldOtherwise, orderLog, orderTold } from './due-orders.ts';

/** SQL of whether an order `w` was touched before a poll came by, were polls as `k` says. */
const isMissed =
  'case when k.is_clock then w.paid_s - mod(w.paid_s, k.seconds) = w.touched_s - mod(w.touched_s, k.seconds) else w.touched_s - w.paid_s <= k.seconds end';
const missed = `exists (select 1 from evidence.touched_order w join evidence.touched_within k on ${isMissed} where w.order_id = o.order_id)`;

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
      // A poll for what is paid sees an order from its payment on, and nothing that was shipped before.
      name: 'how soon orders were shipped or refunded',
      sql: `create table evidence.touched_order as
select w.order_id, w.missing, w.source_name, coalesce(min(p.paid_s), w.placed_s) as paid_s, min(t.touched_s) as touched_s
from evidence.due_order w join (
  select ref_key, cast(floor(extract(epoch from created_at)) as bigint) as touched_s from canon.shop_fulfilment where created_at is not null
  union all select ref_key, cast(floor(extract(epoch from refunded_at)) as bigint) from canon.shop_refund where refunded_at is not null
) t on t.ref_key = w.ref_key
left join (
  select ref_key, min(cast(floor(extract(epoch from created_at)) as bigint)) as paid_s from canon.shop_payment
  where created_at is not null and coalesce(status, 'success') = 'success' and coalesce(type, 'charge') in ('charge', 'sale', 'capture', 'payment') group by ref_key
) p on p.ref_key = w.ref_key
where w.placed_at between (select min(m.placed_at) from evidence.due_order m where m.missing) and (select max(m.placed_at) from evidence.due_order m where m.missing)
group by w.order_id, w.missing, w.source_name, w.placed_s having min(t.touched_s) >= coalesce(min(p.paid_s), w.placed_s)`,
    },
    {
      // Polls come by the clock, or none knows when: an order that was touched within the hour, or within an hour.
      // Where all that is missing came from one channel that brings nothing at all, the channel may as well be the reason.
      name: 'how soon touched orders are missed',
      sql: `create table evidence.touched_within as
select k.seconds, k.is_clock from (select v.seconds, c.is_clock from (values (60), (300), (900), (1800), (3600), (7200), (14400), (28800)) v(seconds) join (values (true), (false)) c(is_clock) on true) k
join evidence.touched_order w on ${isMissed}
group by k.seconds, k.is_clock having sum(case when w.missing then 1 else 0 end) >= 3
  and (count(distinct case when w.missing then coalesce(w.source_name, '') end) > 1
    or exists (select 1 from evidence.due_order f where not f.missing and coalesce(f.source_name, '') = max(case when w.missing then coalesce(w.source_name, '') end)
      and f.placed_s >= (select min(m.placed_s) from evidence.due_order m where m.missing)))
order by sum(case when w.missing then 1 else -3 end) desc nulls last, k.is_clock, k.seconds limit 1`,
    },
  ],
  mark: `${missed} and ${notToldOtherwise()}`,
  chosen: 'select 16 as choices, 1 as taken',
  among: `${isDue} and ${notToldOtherwise()}`,
  reach: missed,
};
