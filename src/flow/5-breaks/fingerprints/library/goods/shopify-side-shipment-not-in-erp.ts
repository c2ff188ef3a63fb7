import type { Fingerprint } from '../../fingerprint.ts';

/** evidence.ship_weekday: orders by the weekday they shipped on, while shipments are missing, and of how many one is. */
const shipWeekdays = {
  name: 'weekdays on which shipments are missing',
  sql: `create table evidence.ship_weekday as
with lost as (select distinct f.ref_key, f.shipped_on from evidence.broken b join canon.shop_fulfilment f on f.fulfilment_id = b.shop_row where b.kind = 'fulfilment-missing-in-erp')
select extract(dow from f.shipped_on) as weekday, count(distinct f.ref_key) as orders, count(distinct l.ref_key) as missing
from (select min(shipped_on) as since, max(shipped_on) as until from lost) w, canon.shop_fulfilment f left join lost l on l.ref_key = f.ref_key
where f.shipped_on between w.since and w.until and coalesce(f.status, 'success') not in ('cancelled', 'error', 'failure')
group by 1`,
};

/** SQL condition that nothing is missing of other weekdays, where ten orders should be if these were as any: another fault. */
const onWeekdays = `exists (select 1 from (select sum(w.missing) as hit, sum(case when w.missing > 0 then w.orders else 0 end) as orders, sum(case when w.missing > 0 then 0 else w.orders end) as spared from evidence.ship_weekday w) k
  where k.spared * k.hit >= 10 * k.orders)`;

export const shopifySideShipmentNotInErp: Fingerprint = {
  id: 'shopify-side-shipment-not-in-erp',
  subject: 'fulfilment',
  kinds: ['fulfilment-missing-in-erp'],
  certainty: 'record',
  seen: 'The shop shipped the order, and the ERP knows the order and has no shipment of it at all.',
  next: 'Post the shipments in the ERP; then have fulfilments of the shop carried over.',
  steps: [shipWeekdays],
  mark: `not exists (select 1 from canon.erp_fulfilment k where k.ref_key = o.ref_key) and exists (select 1 from pair.document_group m where m.group_id = o.order_id) and not ${onWeekdays}`,
};
