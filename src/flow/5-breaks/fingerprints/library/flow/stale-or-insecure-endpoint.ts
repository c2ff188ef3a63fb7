import type { Fingerprint } from '../../fingerprint.ts';
import { dueOrders, endpointHost, isDue, notToldOtherwise, orderLog, orderTold } from './due-orders.ts';

const silent =
  'exists (select 1 from evidence.stale_silence k where k.shop is not distinct from o.shop and o.placed_at > k.after_at)';

export const staleOrInsecureEndpoint: Fingerprint = {
  id: 'stale-or-insecure-endpoint',
  subject: 'order',
  kinds: ['order-missing-in-erp'],
  certainty: 'record',
  seen: 'From one moment on no order of the shop came through, and subscriptions for orders lead to an insecure address or to another host than the rest.',
  next: 'Register the subscriptions again with the address of today, then fetch what was placed since.',
  steps: [
    dueOrders,
    orderLog,
    orderTold,
    {
      name: 'hosts that events are sent to',
      sql: `create table evidence.event_host as
select ${endpointHost} as host, s.endpoint like 'http://%' as insecure, count(*) as subscriptions, sum(case when s.topic = 'orders/create' then 1 else 0 end) as for_orders
from canon.subscription s where s.endpoint like 'http%' group by 1, 2`,
    },
    {
      // Two subscriptions for one topic are another story: there the second integration is one too many.
      name: 'shops that fell silent behind a stale address',
      sql: `create table evidence.stale_silence as
select w.shop, coalesce(max(case when w.missing then null else w.placed_at end), min(w.placed_at) - interval '1 day') as after_at
from evidence.due_order w
where exists (select 1 from evidence.event_host h where h.for_orders > 0 and (h.insecure or exists (select 1 from evidence.event_host k where k.host <> h.host)))
  and (select count(*) from canon.subscription s where s.topic = 'orders/create')
    <= coalesce((select max(t.n) from (select count(*) as n from canon.subscription s where s.topic <> 'orders/create' group by s.topic) t), 1)
group by w.shop
having max(case when w.missing then w.placed_at end) > coalesce(max(case when w.missing then null else w.placed_at end), min(w.placed_at) - interval '1 day')`,
    },
  ],
  mark: `${silent} and ${notToldOtherwise()}`,
  among: `${isDue} and ${notToldOtherwise()}`,
  reach: silent,
  sharperThan: ['ack-then-fail-no-retry'],
};
