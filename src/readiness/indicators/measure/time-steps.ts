import { literal } from '../../../ground/index.ts';
import type { Step } from '../../../model/index.ts';

const week = (day: string): string => `cast(date_trunc('week', ${day}) as date)`;
const since = (day: string, from: string): string => `${day} >= date ${literal(from)}`;
/** Whole seconds: half of one is rounded up by one engine and down by the other. */
const epoch = (instant: string): string => `cast(floor(extract(epoch from ${instant})) as bigint)`;

/** An instant at midnight is a day without a time. */
const timed = (instant: string): string => `(${instant} is not null and ${epoch(instant)} % 86400 <> 0)`;

/** Seconds are told to the minute below an hour, to the quarter of an hour below a day, and to the hour beyond. */
const coarse = (seconds: string): string =>
  `${seconds} - ${seconds} % (case when ${seconds} < 3600 then 60 when ${seconds} < 86400 then 900 else 3600 end)`;

/** How many took how long, by week; a row for each week, whether it is known to the second or to the day, and duration. */
const durations = (
  inner: string,
): string => `select cast(monday as text) as monday, by_day, ${coarse('seconds')} as seconds, count(*) as n
from (${inner}) t where seconds >= 0 group by 1, 2, 3`;

/** Whether the ERP says of anything that stands for an order when it came. */
export const knownTimes: Step = {
  name: 'whether the ERP says when orders came',
  sql: `select exists (select 1 from canon.erp_document where created_at is not null) or exists (select 1 from canon.erp_document where class = 'order' and document_on is not null) as orders`,
};

/**
 * How long orders took to reach the ERP: from when they were placed, or first paid where they waited for that, to the
 * first document. What was sold before the ERP took its first document was carried over, and measures nothing. Where the
 * ERP gives no times, the day of a sales order is taken; that of an invoice says when it was billed.
 */
export const orderDurations = (from: string): Step => ({
  name: 'how long orders took to reach the ERP',
  sql: durations(`select ${week('o.placed_on')} as monday, not ${timed('a.arrived_at')} as by_day,
  case when ${timed('a.arrived_at')} and ${timed('o.placed_at')} then
      greatest(0, ${epoch('a.arrived_at')} - ${epoch('case when p.paid_at > o.placed_at and p.paid_at <= a.arrived_at then p.paid_at else o.placed_at end')})
    when a.arrived_at is null then cast(a.ordered_on - o.placed_on as bigint) * 86400 end as seconds
from canon.shop_order o
join (
  select m.group_id, min(d.created_at) as arrived_at, min(case when m.class = 'order' then d.document_on end) as ordered_on
  from pair.document_group m join canon.erp_document d on d.document_id = m.document_id where m.class <> 'credit' group by m.group_id
) a on a.group_id = o.order_id
left join (
  select ref_key, min(created_at) as paid_at from canon.shop_payment
  where ref_key is not null and coalesce(type, 'payment') in ('charge', 'sale', 'capture', 'payment') group by ref_key
) p on p.ref_key = o.ref_key
cross join (select min(created_at) as first_at from canon.erp_document) s
where ${since('o.placed_on', from)} and o.cancelled_on is null
  and not exists (select 1 from pair.outside_order x where x.order_id = o.order_id)
  and not coalesce(o.placed_at < s.first_at and a.arrived_at < s.first_at + interval '1 day', false)`),
});

/** Refunds with the agreeing credit memo that was made last, where there is one. */
const credited = `select g.refund_id, g.refunded_on, f.refunded_at, c.created_at, c.document_on, c.refund_id is not null as matched
from pair.refund_group g
join canon.shop_refund f on f.refund_id = g.refund_id
left join (
  select r.refund_id, max(d.created_at) as created_at, max(d.document_on) as document_on
  from pair.refund r join canon.erp_document d on d.document_id = r.document_id where r.refund_id is not null group by r.refund_id
) c on c.refund_id = g.refund_id`;

const bothTimed = `${timed('k.refunded_at')} and ${timed('k.created_at')}`;

/** How long refunds took to have their credit memo. */
export const refundDurations = (from: string): Step => ({
  name: 'how long refunds took to reach the ERP',
  sql: durations(`select ${week('k.refunded_on')} as monday, not (${bothTimed}) as by_day,
  case when ${bothTimed} then greatest(0, ${epoch('k.created_at')} - ${epoch('k.refunded_at')}) else greatest(0, cast(k.document_on - k.refunded_on as bigint) * 86400) end as seconds
from (${credited}) k where k.matched and ${since('k.refunded_on', from)}`),
});

/** Refunds of each week, and those without an agreeing credit memo within 48 hours, or two days where only days are known. */
export const refundsInTime = (from: string): Step => ({
  name: 'refunds matched in 48 hours by week',
  sql: `select cast(${week('k.refunded_on')} as text) as monday, count(*) as n,
  sum(case when not k.matched then 1 when ${bothTimed} then case when ${epoch('k.created_at')} - ${epoch('k.refunded_at')} > 172800 then 1 else 0 end
    when k.document_on <= k.refunded_on + 2 then 0 else 1 end) as bad
from (${credited}) k where ${since('k.refunded_on', from)} group by 1`,
});

/** How long the first fulfilment of an order took from the ERP to the shop; where the shop had it first, it came from there. */
export const fulfilmentDurations = (from: string): Step => ({
  name: 'how long fulfilments took to come back to the shop',
  sql: durations(`select ${week('e.shipped_on')} as monday, false as by_day, ${epoch('s.told_at')} - ${epoch('e.made_at')} as seconds
from (select ref_key, min(created_at) as made_at, min(shipped_on) as shipped_on from canon.erp_fulfilment where ref_key is not null and ${timed('created_at')} group by ref_key) e
join (select ref_key, min(created_at) as told_at from canon.shop_fulfilment where ref_key is not null and ${timed('created_at')} group by ref_key) s on s.ref_key = e.ref_key
where s.told_at >= e.made_at and ${since('e.shipped_on', from)}`),
});
