import type { Fingerprint } from '../../fingerprint.ts';
import { dueOrders, isDue, notToldOtherwise, orderLog, orderTold } from './due-orders.ts';

export const archivedOrderNeverImported: Fingerprint = {
  id: 'archived-order-never-imported',
  subject: 'order',
  kinds: ['order-missing-in-erp'],
  certainty: 'circumstance',
  seen: 'The orders that are missing were archived before the connector could look: all that were closed so soon are missing.',
  next: 'Import archived orders as new ones, once by hand for those that are missing; then switch automatic archiving off until the connector can.',
  steps: [
    dueOrders,
    orderLog,
    orderTold,
    {
      // How soon an order must be closed to be missed is the connector's secret: the span that tells best.
      name: 'how soon archived orders are missed',
      sql: `create table evidence.archived_within as
select v.seconds from (values (300), (900), (1800), (3600), (7200), (14400), (28800), (43200), (86400)) v(seconds)
join evidence.due_order w on w.closed_s - w.placed_s <= v.seconds
group by v.seconds having sum(case when w.missing then 1 else 0 end) >= 3
order by sum(case when w.missing then 1 else -3 end) desc nulls last, v.seconds limit 1`,
    },
  ],
  mark: `o.closed_at is not null and exists (select 1 from evidence.due_order w join evidence.archived_within k on w.closed_s - w.placed_s <= k.seconds where w.order_id = o.order_id) and ${notToldOtherwise()}`,
  chosen: 'select 9 as choices, 1 as taken',
  among: `${isDue} and ${notToldOtherwise()}`,
  reach: `exists (select 1 from evidence.due_order w join evidence.archived_within k on w.closed_s - w.placed_s <= k.seconds where w.order_id = o.order_id)`,
};
