import type { Profile, Step } from '../../../../model/index.ts';

const third = `case when (o.placed_on - w.first_day) * 3 < w.last_day - w.first_day then 1 when (o.placed_on - w.first_day) * 3 < (w.last_day - w.first_day) * 2 then 2 else 3 end`;

/**
 * finding.billing_policy: whether orders are billed when they are shipped, or before. The profile says so, or the books do
 * by what they did: at shipment, where in some part of the time eight of ten orders that shipped on a later day were
 * billed on that day or after; before, where eight of ten of all were billed sooner. Neither, where it is not clear.
 */
export function billingPolicy({ books }: Profile): Step {
  const name = 'whether orders are billed when they are shipped';
  if (books.revenue !== null)
    return {
      name,
      sql: `create table if not exists finding.billing_policy as select ${books.revenue === 'fulfilment'} as at_shipment, ${books.revenue === 'order'} as at_order`,
    };
  return {
    name,
    sql: `create table if not exists finding.billing_policy as
with span as (
  select min(placed_on) as first_day, max(placed_on) as last_day from canon.shop_order
), shipped_later as (
  select ${third} as third, count(*) as orders, sum(case when d.posted_on >= o.fulfilled_on then 1 else 0 end) as at_shipment
  from span w, pair.erp_member m join canon.shop_order o on o.order_id = m.group_id join canon.erp_document d on d.document_id = m.document_id
  where d.class = 'invoice' and o.fulfilled_on > o.placed_on and d.posted_on is not null and o.fulfilment_status = 'fulfilled'
  group by 1
)
select coalesce(bool_or(orders >= 15 and at_shipment * 10 >= orders * 8), false) as at_shipment,
  coalesce(not bool_or(orders >= 15 and at_shipment * 10 >= orders * 8) and sum(orders) >= 15 and sum(at_shipment) * 10 <= sum(orders) * 2, false) as at_order
from shipped_later`,
  };
}
