import type { Fingerprint } from '../../fingerprint.ts';
import { shippedByErp } from './shipped-by-erp.ts';

const hasItemTwice = 'o.order_id in (select w.order_id from evidence.item_twice w)';

/** What came back had been marked as sent by hand. */
const among = `${shippedByErp} and not exists (select 1 from canon.shop_refund_line r where r.ref_key = o.ref_key)`;

export const duplicateItemLinesCannotBeFulfilled: Fingerprint = {
  id: 'duplicate-item-lines-cannot-be-fulfilled',
  subject: 'order',
  kinds: ['fulfilment-missing-in-shop', 'fulfilment-quantity-differs'],
  certainty: 'circumstance',
  seen: 'The orders whose shipments the shop does not have contain the same item on two lines.',
  next: 'Match by the id of the line, then send the shipments again.',
  steps: [
    {
      name: 'orders with an item on two lines',
      sql: `create table evidence.item_twice as
select distinct order_id from (select order_id from canon.shop_order_line where kind = 'item' and item_key is not null group by order_id, item_key having count(*) > 1) k`,
    },
    {
      name: 'how often shipments are missing with an item on two lines, and without',
      sql: `create table evidence.item_twice_rate as
with hit as (
  select distinct b.group_id as order_id from evidence.broken b where b.kind in ('fulfilment-missing-in-shop', 'fulfilment-quantity-differs')
)
select sum(case when twice and broken then 1 else 0 end) as twice_broken, sum(case when twice then 1 else 0 end) as twice_all,
  sum(case when broken and not twice then 1 else 0 end) as once_broken, sum(case when twice then 0 else 1 end) as once_all
from (
  select ${hasItemTwice} as twice, o.order_id in (select h.order_id from hit h) as broken
  from canon.shop_order o, (select min(p.placed_on) as first_day, max(p.placed_on) as last_day from hit h join canon.shop_order p on p.order_id = h.order_id) w
  where o.placed_on between w.first_day and w.last_day and ${among}
) p`,
    },
  ],
  mark: `${hasItemTwice} and exists (select 1 from evidence.item_twice_rate w where w.twice_broken * w.once_all >= 3 * w.once_broken * w.twice_all)`,
  among,
  reach: hasItemTwice,
};
