import type { Fingerprint } from '../../fingerprint.ts';
import { dueOrders, isDue, notToldOtherwise, orderLog, orderTold } from './due-orders.ts';

export const watermarkTimezoneShift: Fingerprint = {
  id: 'watermark-timezone-shift',
  subject: 'order',
  kinds: ['order-missing-in-erp'],
  certainty: 'circumstance',
  seen: 'The orders that are missing were placed in one band of hours that comes back with every poll, as wide as an offset from UTC.',
  next: 'Write the watermark in UTC with its offset, then fetch the skipped windows again.',
  steps: [
    dueOrders,
    orderLog,
    orderTold,
    {
      name: 'orders by quarter of an hour of the poll',
      sql: `create table evidence.poll_slot as
select p.every_s, mod(w.placed_s, p.every_s) - mod(w.placed_s, 900) + mod(p.every_s, 900) as slot_s, sum(case when w.missing then 1 else 0 end) as missing, sum(case when w.missing then 0 else 1 end) as flowing
from (values (10800), (21600), (43200), (86400)) p(every_s) join evidence.due_order w on w.placed_at >= (select min(placed_at) from evidence.due_order where missing)
where exists (select 1 from evidence.due_order where missing)
group by 1, 2`,
    },
    {
      // Whole and half hours, as offsets are; one band, missing all through and nothing missing besides.
      name: 'the band of hours that is skipped',
      sql: `create table evidence.skipped_band as
select s.every_s, s.slot_s as starts_s, v.width_s
from (select p.every_s, cast((t.i * 10 + u.i) * 900 as bigint) as slot_s from (select distinct every_s from evidence.poll_slot) p join (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)) t(i) on true join (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)) u(i) on (t.i * 10 + u.i) * 900 < p.every_s) s
join (values (3600), (7200), (10800), (12600), (14400), (18000), (19800), (21600), (25200), (28800), (32400), (34200), (36000), (39600)) v(width_s) on v.width_s * 2 < s.every_s + 3600
join evidence.poll_slot k on k.every_s = s.every_s and mod(k.slot_s - s.slot_s + s.every_s, s.every_s) < v.width_s
group by 1, 2, 3
having sum(k.missing) >= 6 and sum(k.flowing) * 12 <= sum(k.missing)
  and sum(k.missing) * 10 >= (select sum(missing) * 9 from evidence.poll_slot p where p.every_s = min(s.every_s))
order by sum(k.missing) - 3 * sum(k.flowing) desc nulls last, s.every_s, v.width_s, s.slot_s limit 1`,
    },
  ],
  mark: `exists (select 1 from evidence.due_order w join evidence.skipped_band k on mod(w.placed_s - k.starts_s + k.every_s, k.every_s) < k.width_s where w.order_id = o.order_id) and ${notToldOtherwise()}`,
  chosen: 'select 500 as choices, 1 as taken',
  among: `${isDue} and ${notToldOtherwise()}`,
  reach: `exists (select 1 from evidence.due_order w join evidence.skipped_band k on mod(w.placed_s - k.starts_s + k.every_s, k.every_s) < k.width_s where w.order_id = o.order_id)`,
};
