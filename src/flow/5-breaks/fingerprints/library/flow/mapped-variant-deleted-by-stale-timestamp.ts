import type { Fingerprint } from '../../fingerprint.ts';
import { bearsBlocking, blockingLabel, chosenLabels, dueOrders, isDue } from './due-orders.ts';

export const mappedVariantDeletedByStaleTimestamp: Fingerprint = {
  id: 'mapped-variant-deleted-by-stale-timestamp',
  subject: 'order',
  kinds: ['order-missing-in-erp'],
  certainty: 'circumstance',
  seen: 'The orders that are missing contain a SKU whose orders all flowed before and none does now.',
  next: 'Restore the mapping of the SKU, then import the orders again.',
  steps: [
    dueOrders,
    {
      name: 'SKUs of the orders',
      sql: `create table evidence.sku_line as
select distinct l.order_id, l.item_key as label from canon.shop_order_line l
where l.item_key is not null and exists (select 1 from canon.shop_order_line k join evidence.due_order w on w.order_id = k.order_id where w.missing and k.item_key = l.item_key)`,
    },
    { name: 'SKUs that may block', sql: blockingLabel('suspect_sku', 'sku_line') },
    {
      name: 'SKUs that flowed before they blocked',
      sql: `create table evidence.blocking_sku as
select * from evidence.suspect_sku k
where exists (select 1 from evidence.sku_line g join evidence.due_order w on w.order_id = g.order_id where g.label = k.label and not w.missing and w.placed_at < k.first_at)`,
    },
  ],
  mark: bearsBlocking('blocking_sku', 'sku_line'),
  chosen: chosenLabels('blocking_sku', 'sku_line'),
  reach: `${isDue} and ${bearsBlocking('blocking_sku', 'sku_line')}`,
  sharperThan: ['ack-then-fail-no-retry'],
};
