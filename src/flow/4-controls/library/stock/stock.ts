import type { Control, Facts } from '../../control.ts';
import { movedAlone, orderBehind } from './moved-alone.ts';

function cannot(facts: Facts): string | null {
  if (!facts.has('shop_stock')) return 'the shop side came without stock levels';
  if (!facts.has('erp_stock')) return 'the ERP side came without stock levels';
  return null;
}

const steps: NonNullable<Control['steps']> = (facts) => {
  const both = facts.fills('shop_stock', 'location_key') && facts.fills('erp_stock', 'location_key');
  const place = both ? 'location_key' : `cast('' as text)`;
  const measure =
    facts.fills('shop_stock', 'on_hand') && facts.fills('erp_stock', 'on_hand') ? 'on_hand' : 'available';
  return [
    {
      name: 'stock of the shop by item and location',
      sql: `create table finding.shop_stock as
select coalesce(i.item_key, s.item_key) as item_key, ${place} as place, sum(s.available) as available, min(s.sku) as sku, min(s.location) as location, sum(cast(s.${measure} * coalesce(i.factor, 1) as decimal(18,6))) as quantity, cast(max(coalesce(i.factor, 1)) as decimal(18,6)) as factor, min(s.stock_id) as row_id
from canon.shop_stock s left join pair.item_of_sku i on i.sku_key = s.item_key group by 1, 2`,
    },
    {
      name: 'stock of the ERP by item and location',
      sql: `create table finding.erp_stock as
select item_key, ${place} as place, min(item) as item, min(location) as location, sum(${measure}) as quantity, sum(available) as available, min(stock_id) as row_id from canon.erp_stock group by 1, 2`,
    },
    {
      name: 'both sides of each stock level',
      sql: `create table finding.stock as
select coalesce(s.item_key, e.item_key) as item_key, coalesce(s.place, e.place) as place, s.sku, e.item, s.location as s_location, e.location as e_location, s.quantity as s_quantity, e.quantity as e_quantity, s.available as s_available, e.available as e_available, s.factor, s.row_id as shop_row, e.row_id as erp_row
from finding.shop_stock s full outer join finding.erp_stock e on e.item_key = s.item_key and e.place = s.place`,
    },
    movedAlone(both),
  ];
};

/** A case is sold whole: what is left of an opened one is in the ERP's base units only. */
const differ = `(s_quantity is null or e_quantity is null or e_quantity < s_quantity or e_quantity - s_quantity >= factor) and s_quantity is distinct from e_quantity`;

/**
 * What can be sold is defined differently in many a shop. It must be told where the ERP has fractions, which are cut once,
 * and where it has promised more than there is.
 */
const availableDiffers = `not (${differ}) and factor = 1
  and ((e_quantity <> floor(e_quantity) or e_available <> floor(e_available)) and s_available <> floor(e_available) or e_available < 0 and s_available = 0)`;

export const stockAgrees: Control = {
  id: 'stock.agrees',
  claim: 'Stock is the same on both sides, item by item and location by location.',
  why: 'Too much in the shop oversells; too little loses sales.',
  severity: 'major',
  symptom: 'inventory-differs',
  kinds: ['stock-differs', 'stock-missing-in-erp', 'stock-missing-in-shop', 'stock-location-unmapped'],
  grain: 'stock',
  cannot,
  steps,
  // A location the other side does not have at all is one mapping fault, not one for each of its items.
  finding:
    () => `select 'stock-differs' as kind, ${orderBehind} as group_id, shop_row, erp_row, item_key, s_location as name, 'quantity' as field, cast(s_quantity as text) as expected, cast(e_quantity as text) as actual, cast(null as text) as detail
from finding.stock k where shop_row is not null and erp_row is not null and ${differ}
union all
select 'stock-differs', null, shop_row, erp_row, item_key, s_location, 'available', cast(s_available as text), cast(e_available as text), null
from finding.stock k where shop_row is not null and erp_row is not null and ${availableDiffers}
union all
select 'stock-missing-in-erp', null, shop_row, null, item_key, s_location, 'quantity', cast(s_quantity as text), null, null
from finding.stock k where erp_row is null and s_quantity <> 0 and exists (select 1 from finding.erp_stock e where e.place = k.place)
union all
select 'stock-missing-in-shop', null, null, erp_row, item_key, e_location, 'quantity', null, cast(e_quantity as text), null
from finding.stock k where shop_row is null and e_quantity <> 0 and exists (select 1 from finding.shop_stock s where s.place = k.place)
union all
select 'stock-location-unmapped', null, min(shop_row), null, null, min(s_location), 'location', min(s_location), null, cast(count(*) as text)
from finding.stock k where erp_row is null and not exists (select 1 from finding.erp_stock e where e.place = k.place) group by place
union all
select 'stock-location-unmapped', null, null, min(erp_row), null, min(e_location), 'location', null, min(e_location), cast(count(*) as text)
from finding.stock k where shop_row is null and not exists (select 1 from finding.shop_stock s where s.place = k.place) group by place`,
  checked: 'select count(*) as n from finding.stock',
};
