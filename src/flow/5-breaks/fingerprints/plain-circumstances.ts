import type { Fingerprint } from './fingerprint.ts';
import { dueOrders, isDue, notToldOtherwise, orderLog, orderTold } from './library/flow/due-orders.ts';
import { plainChoice, plainLabels } from './plain-labels.ts';

const bears = `exists (select 1 from evidence.plain_label g join evidence.blocking_plain k on k.label = g.label join evidence.due_order w on w.order_id = g.order_id where g.order_id = o.order_id and w.placed_at between k.first_at and k.last_at)`;

/** What the log says in so many words needs no guess at what orders share. */
const isUntold = notToldOtherwise();

const ofSize =
  'exists (select 1 from evidence.flowing_size k where k.currency = o.currency and o.placed_at >= k.since and (o.total > k.most or o.total < k.least))';

const inStretch = 'exists (select 1 from evidence.stretch k where k.order_id = o.order_id)';

/**
 * What missing orders may share without any known failure behind it: a gateway, a country, a weekday, a stretch of
 * time. Where this explains clearly more than a failure mode that fits part of it, nothing is named.
 */
export const plainCircumstances: readonly Fingerprint[] = [
  {
    id: 'plain-circumstance',
    subject: 'order',
    kinds: ['order-missing-in-erp'],
    certainty: 'circumstance',
    plain: true,
    seen: 'The orders that are missing share something plain.',
    next: 'Look at what they share.',
    steps: [dueOrders, orderLog, orderTold, ...plainLabels],
    mark: `${bears} and ${isUntold}`,
    reach: bears,
    among: `${isDue} and ${isUntold}`,
    chosen: plainChoice,
  },
  {
    id: 'plain-stretch',
    subject: 'order',
    kinds: ['order-missing-in-erp'],
    certainty: 'circumstance',
    plain: true,
    seen: 'No order came through for a while.',
    next: 'Look at what happened then.',
    steps: [
      dueOrders,
      orderLog,
      orderTold,
      {
        // A stretch ends with the first order that flows.
        name: 'stretches without an order',
        sql: `create table evidence.stretch as
with run as (
  select w.order_id, w.missing, sum(case when w.missing then 0 else 1 end) over (order by w.placed_s, w.order_id) as run
  from evidence.due_order w where exists (select 1 from evidence.due_order m where m.missing)
)
select r.order_id from run r where r.missing and r.run in (select run from run where missing group by run having count(*) >= 6)`,
      },
    ],
    mark: `${inStretch} and ${isUntold}`,
    reach: inStretch,
    among: `${isDue} and ${isUntold}`,
  },
  {
    id: 'plain-size',
    subject: 'order',
    kinds: ['order-missing-in-erp'],
    certainty: 'circumstance',
    plain: true,
    seen: 'The orders that are missing are larger, or smaller, than all that came through.',
    next: 'Look at what stops orders of that size.',
    steps: [
      dueOrders,
      orderLog,
      orderTold,
      {
        name: 'sizes of the orders that came through',
        sql: `create table evidence.flowing_size as
select o.currency, max(o.total) as most, min(o.total) as least, min(s.since) as since
from (select min(placed_at) as since from evidence.due_order where missing) s
join evidence.due_order w on not w.missing and w.placed_at >= s.since join canon.shop_order o on o.order_id = w.order_id
group by o.currency`,
      },
    ],
    mark: `${ofSize} and ${isUntold}`,
    reach: ofSize,
    among: `${isDue} and ${isUntold}`,
    chosen: 'select 2 as choices, count(*) as taken from evidence.flowing_size',
  },
];
