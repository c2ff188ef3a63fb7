import type { Fingerprint } from '../../fingerprint.ts';
import { logged, orderLog } from './due-orders.ts';

/** Entries that tell of throttling, under whatever status the integration files them. */
const isThrottled = `(g.status = 'throttled' or (coalesce(g.status, '') <> 'success' and (g.message ilike '%throttl%' or g.message ilike '%rate limit%' or g.message ilike '%too many requests%')))`;

const secondsOf = (instant: string): string => `cast(floor(extract(epoch from ${instant})) as bigint)`;
const hourOf = (instant: string): string => `${secondsOf(instant)} - mod(${secondsOf(instant)}, 3600)`;

export const rateLimitUnderwait: Fingerprint = {
  id: 'rate-limit-underwait',
  subject: 'order',
  kinds: ['order-late-in-erp', 'order-missing-in-erp'],
  certainty: 'record',
  seen: 'The integration log shows throttled calls for the orders, and the backlog grew with the load.',
  next: 'Have the connector wait as long as the cost budget asks, and work the backlog off by age.',
  steps: [
    orderLog,
    {
      name: 'hours in which calls were throttled',
      sql: `create table evidence.throttled_hour as
select distinct ${hourOf('g.logged_at')} as hour from canon.integration_log g
where ${isThrottled} and g.logged_at is not null and not exists (select 1 from evidence.order_log w where w.logged_at = g.logged_at)`,
    },
  ],
  // Calls are throttled for all orders that wait, and not every log says for which.
  mark: `${logged(isThrottled)}
  or (b.kind = 'order-late-in-erp' and exists (select 1 from evidence.throttled_hour t where t.hour between ${hourOf('o.placed_at')} and ${hourOf('d.created_at')}))`,
  sharperThan: ['ack-then-fail-no-retry'],
};
