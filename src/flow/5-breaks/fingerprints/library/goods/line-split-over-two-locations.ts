import type { Fingerprint } from '../../fingerprint.ts';
import { shippedByErp } from './shipped-by-erp.ts';

/** An item of the order left from two locations of the ERP. */
const isSplit = `exists (select 1 from canon.erp_fulfilment k join canon.erp_fulfilment n on n.ref_key = k.ref_key and n.item_key = k.item_key and n.location_key <> k.location_key where k.ref_key = o.ref_key)`;

/** What came back had been marked as sent by hand. */
const among = `${shippedByErp} and o.cancelled_on is null and not exists (select 1 from canon.shop_refund_line r where r.ref_key = o.ref_key)`;

/** evidence.parcel_rate: orders of several parcels by whether a line is split, and how many of them are broken. */
const parcelRates = {
  name: 'how often parcels are missing where a line is split, and where whole lines leave apart',
  sql: `create table evidence.parcel_rate as
with hit as (select distinct b.group_id as order_id from evidence.broken b where b.kind in ('fulfilment-missing-in-shop', 'fulfilment-quantity-differs'))
select sum(case when split and broken then 1 else 0 end) as split_broken, sum(case when split then 1 else 0 end) as split_all,
  sum(case when broken and not split then 1 else 0 end) as whole_broken, sum(case when split then 0 else 1 end) as whole_all
from (
  select ${isSplit} as split, o.order_id in (select h.order_id from hit h) as broken
  from canon.shop_order o join (select ref_key from canon.erp_fulfilment where coalesce(status, 'posted') not in ('cancelled', 'draft') group by ref_key having count(distinct external_id) > 1) s on s.ref_key = o.ref_key,
    (select min(p.placed_on) as since, max(p.placed_on) as until from hit h join canon.shop_order p on p.order_id = h.order_id) w
  where o.placed_on between w.since and w.until and ${among}
) p`,
};

export const lineSplitOverTwoLocations: Fingerprint = {
  id: 'line-split-over-two-locations',
  subject: 'order',
  kinds: ['fulfilment-missing-in-shop', 'fulfilment-quantity-differs'],
  certainty: 'circumstance',
  seen: 'A line of the order left from two locations of the ERP, and the shop has the parcel of one.',
  next: 'Make a line for each location, then send the missing parcels.',
  steps: [parcelRates],
  // Where every second parcel is missing, it is not the line.
  mark: `${isSplit} and exists (select 1 from evidence.parcel_rate r where r.split_broken * r.whole_all >= 3 * r.whole_broken * r.split_all)
  and exists (select 1 from canon.shop_fulfilment k where k.ref_key = o.ref_key)
  and exists (select 1 from canon.erp_fulfilment k where k.ref_key = o.ref_key and k.item_key = b.item_key and not exists (select 1 from canon.shop_fulfilment f where f.ref_key = k.ref_key and f.location_key = k.location_key and coalesce(f.status, 'success') not in ('cancelled', 'error', 'failure')))`,
  among,
  reach: isSplit,
};
