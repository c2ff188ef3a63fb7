import type { Fingerprint } from '../../fingerprint.ts';
import { dueOrders, endpointHost, isDue, notToldOtherwise, orderLog, orderTold } from './due-orders.ts';

export const subscriptionRemovedAfterFailures: Fingerprint = {
  id: 'subscription-removed-after-failures',
  subject: 'order',
  kinds: ['order-missing-in-erp'],
  certainty: 'record',
  seen: 'The shop has webhook subscriptions and none for new orders, and from one moment on no order came through.',
  next: 'Subscribe to the topic again, fetch what was placed since, and watch subscriptions every hour.',
  steps: [
    dueOrders,
    orderLog,
    orderTold,
    {
      // An extract need not say whose a subscription is: one topic that fewer have than another at the same host is enough.
      name: 'shops that fell silent',
      sql: `create table evidence.silent_shop as
select w.shop, max(case when w.missing then null else w.placed_at end) as last_flow from evidence.due_order w
where exists (select 1 from (select ${endpointHost} as host, count(*) as n, sum(case when s.topic = 'orders/create' then 1 else 0 end) as creates from canon.subscription s group by 1, s.topic) t
  group by t.host having max(t.n) > sum(t.creates))
group by w.shop
having max(case when w.missing then w.placed_at end) > max(case when w.missing then null else w.placed_at end)`,
    },
  ],
  mark: `exists (select 1 from evidence.silent_shop k where k.shop is not distinct from o.shop and o.placed_at > coalesce(k.last_flow, o.placed_at - interval '1 day')) and ${notToldOtherwise()}`,
  among: `${isDue} and ${notToldOtherwise()}`,
  reach: `${isDue} and exists (select 1 from evidence.silent_shop k where k.shop is not distinct from o.shop and o.placed_at > coalesce(k.last_flow, o.placed_at - interval '1 day'))`,
  sharperThan: [
    'ack-then-fail-no-retry',
    'mapped-variant-deleted-by-stale-timestamp',
    'missing-gl-mapping-blocks-order',
    'unmapped-tax-title-blocks-order',
  ],
};
