import { bothSides, type Control } from '../../control.ts';

/** Where the name of a second place starts in a line's: the shop's reading joins them so. */
const joinedAt = `position(' + ' in location)`;

const isAssigned = `exists (select 1 from finding.shop_place p where p.location_key = e.location_key and position(' + ' || p.location || ' + ' in ' + ' || l.location || ' + ') > 0)`;

const sameLine = 'k.document_id = e.document_id and k.shop_line = e.shop_line';

/** A line that leaves from several places is several lines in one system and one in another. */
const elsewhere = `(not exists (select 1 from canon.erp_document_line k where ${sameLine} and k.location_key <> e.location_key)
  and not exists (select 1 from canon.shop_fulfilment f where f.line = l.external_id and f.location_key = e.location_key) and not ${isAssigned})`;

/** It is at the wrong place all the same where the ERP splits it too, and has every part where only one leaves from. */
const onePlaceForAll = `(position(' + ' in l.location) > 0 and ${isAssigned}
  and exists (select 1 from canon.erp_document_line k where ${sameLine} and k.location_key = e.location_key and k.line_id <> e.line_id)
  and not exists (select 1 from canon.erp_document_line k where ${sameLine} and k.location_key <> e.location_key)
  and coalesce((select sum(f.quantity) from canon.shop_fulfilment f where f.line = l.external_id and f.location_key = e.location_key and coalesce(f.status, 'success') not in ('cancelled', 'error', 'failure')), 0) < l.quantity)`;

export const lineLocationAgrees: Control = {
  id: 'order-line.location-agrees',
  claim: 'A line of the ERP leaves from the location the shop assigned it to.',
  why: 'Reservation and issue hit different warehouses: one promises what the other has.',
  severity: 'minor',
  symptom: 'inventory-differs',
  kinds: ['location-differs'],
  grain: 'order',
  cannot: (facts) =>
    bothSides(facts) ??
    (facts.fills('shop_order_line', 'location_key') && facts.fills('erp_document_line', 'location_key')
      ? null
      : 'one side does not say from where lines leave'),
  steps: () => [
    {
      name: 'places of the shop by name',
      sql: `create table finding.shop_place as
select distinct location, location_key from canon.shop_order_line where ${joinedAt} = 0
union select distinct location, location_key from canon.shop_fulfilment where location is not null
union select distinct location, location_key from canon.shop_stock where location is not null`,
    },
    {
      name: 'lines of the ERP at another place',
      sql: `create table finding.line_elsewhere as
select m.group_id, m.document_id, l.line_id as shop_row, e.line_id as erp_row, l.item_key, l.location as s_location, e.location as e_location
from pair.document_group m
join canon.erp_document_line e on e.document_id = m.document_id and e.location_key is not null and e.shop_line is not null
join canon.shop_order_line l on l.order_id = m.group_id and l.external_id = e.shop_line and l.location_key <> e.location_key
join canon.shop_order o on o.order_id = l.order_id and not o.incomplete and o.cancelled_on is null
join canon.erp_document d on d.document_id = m.document_id and d.class <> 'credit'
where ${elsewhere} or ${onePlaceForAll}`,
    },
  ],
  // One break an order: whatever chose the place chose it for all of its lines and documents.
  finding:
    () => `select 'location-differs' as kind, group_id, min(document_id) as document_id, min(shop_row) as shop_row, min(erp_row) as erp_row, min(item_key) as item_key, 'location' as field, min(s_location) as expected, min(e_location) as actual, cast(count(distinct shop_row) as text) as detail
from finding.line_elsewhere group by group_id`,
  checked: 'select count(*) as n from canon.erp_document_line where location_key is not null',
};
