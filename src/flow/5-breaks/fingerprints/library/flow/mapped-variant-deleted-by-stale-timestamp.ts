import type { Fingerprint } from '../../fingerprint.ts';
import { bearsBlocking, blockingLabel, dueOrders, isDue, orderLog } from './due-orders.ts';

const flowedBefore =
  'exists (select 1 from evidence.sku_line g join evidence.due_order w on w.order_id = g.order_id where g.label = k.label and not w.missing and w.placed_at < k.first_at)';

export const mappedVariantDeletedByStaleTimestamp: Fingerprint = {
  id: 'mapped-variant-deleted-by-stale-timestamp',
  subject: 'order',
  kinds: ['order-missing-in-erp'],
  certainty: 'circumstance',
  seen: 'The orders that are missing contain a SKU whose orders all flowed before and none does now.',
  next: 'Restore the mapping of the SKU, then import the orders again.',
  steps: [
    dueOrders,
    orderLog,
    {
      name: 'SKUs of the orders',
      sql: `create table evidence.sku_line as
select distinct l.order_id, l.item_key as label from canon.shop_order_line l
where l.kind = 'item' and l.item_key is not null and exists (select 1 from canon.shop_order_line k join evidence.due_order w on w.order_id = k.order_id where w.missing and k.item_key = l.item_key)`,
    },
    { name: 'SKUs that may block', sql: blockingLabel('suspect_sku', 'sku_line') },
    {
      name: 'SKUs that flowed before they blocked',
      sql: `create table evidence.blocking_sku as
select k.label, k.first_at, k.last_at, false as logged from evidence.suspect_sku k
where ${flowedBefore}`,
    },
    {
      name: 'SKUs that the log cannot map any more',
      sql: `insert into evidence.blocking_sku
select k.label, k.first_at, k.last_at, true from (
  select l.item_key as label, min(w.placed_at) as first_at, max(w.placed_at) as last_at
  from evidence.due_order w join evidence.order_log g on g.order_id = w.order_id join canon.shop_order_line l on l.order_id = w.order_id
  where w.missing and g.status = 'error' and l.item_key is not null and g.message ilike '%map%' and g.message like '%' || l.sku || '%'
  group by l.item_key
) k where ${flowedBefore} and not exists (select 1 from evidence.suspect_sku s where s.label = k.label)
  and not exists (select 1 from evidence.sku_line g join evidence.due_order w on w.order_id = g.order_id where g.label = k.label and not w.missing and w.placed_at between k.first_at and k.last_at)`,
    },
  ],
  mark: bearsBlocking('blocking_sku', 'sku_line'),
  chosen:
    'select (select count(distinct label) from evidence.sku_line) as choices, (select count(*) from evidence.blocking_sku where not logged) as taken',
  among: isDue,
  reach: `${isDue} and ${bearsBlocking('blocking_sku', 'sku_line')}`,
  sharperThan: ['ack-then-fail-no-retry'],
};
