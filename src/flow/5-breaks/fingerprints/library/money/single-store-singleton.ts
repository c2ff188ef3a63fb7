import type { Fingerprint } from '../../fingerprint.ts';
import { dueOrders, isDue, orderLog } from '../flow/due-orders.ts';

const unknown = `exists (select 1 from evidence.unknown_store k where k.shop = coalesce(o.shop, '') and o.placed_at >= k.since)`;

export const singleStoreSingleton: Fingerprint = {
  id: 'single-store-singleton',
  subject: 'order',
  kinds: ['order-missing-in-erp'],
  certainty: 'circumstance',
  seen: 'No order of the store comes through any more, no event of it is subscribed and nothing is logged of it, while those of another store flow.',
  next: 'Find out whether the store was in the scope at all; if so, set up a connection of its own for it.',
  steps: [
    dueOrders,
    orderLog,
    {
      name: 'stores that the integration does not know',
      sql: `create table evidence.unknown_store as
select w.shop, w.since from (select coalesce(shop, '') as shop, min(placed_at) as since from evidence.due_order where missing group by 1) w
where not exists (select 1 from evidence.due_order f where coalesce(f.shop, '') = w.shop and f.placed_at >= w.since and not f.missing)
  and exists (select 1 from evidence.due_order f where coalesce(f.shop, '') <> w.shop and f.placed_at >= w.since and not f.missing)
  and not exists (select 1 from canon.subscription s where coalesce(s.shop, '') = w.shop and w.shop <> '')
  and not exists (select 1 from canon.integration_log g where g.status = 'error' and g.ref_key is null and g.object is null)
  and not exists (select 1 from evidence.order_log g join evidence.due_order f on f.order_id = g.order_id where coalesce(f.shop, '') = w.shop and f.placed_at >= w.since)`,
    },
  ],
  mark: unknown,
  among: isDue,
  reach: unknown,
};
