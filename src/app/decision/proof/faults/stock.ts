import { change, number, type PlantedDefect } from '../fault.ts';

const onlyOne = (side: string, row: string): string =>
  `(select count(*) from canon.${side}_stock k where k.item_key = ${row}.item_key and k.location_key is not distinct from ${row}.location_key) = 1`;

// An export that knows one of the two measures only leaves the other out.
const levels = `select s.sku as name, e.item as alias, e.stock_id, e.on_hand is not null as has_on_hand, e.available is not null as has_available
from canon.shop_stock s left join pair.item_of_sku i on i.sku_key = s.item_key
join canon.erp_stock e on e.item_key = coalesce(i.item_key, s.item_key) and coalesce(i.factor, 1) = 1 and coalesce(i.items, 1) = 1 and e.location_key is not distinct from s.location_key
where s.sku is not null and (s.on_hand = e.on_hand or (s.on_hand is null or e.on_hand is null) and s.available = e.available)
  and coalesce(e.on_hand, e.available) > 0 and ${onlyOne('erp', 'e')} and ${onlyOne('shop', 's')}
  and (select count(*) from canon.erp_stock k where k.location_key is not distinct from e.location_key) > 1`;

/** A movement was not carried. */
export const stockOff: PlantedDefect = {
  id: 'stock-off',
  symptom: 'inventory-differs',
  kinds: ['stock-differs'],
  says: 'The ERP has three units more of an item at a location.',
  needs: 'an item with the same stock on both sides',
  candidates: () => levels,
  plant: (lake, level) => {
    const measures = ['on_hand', 'available'].filter((measure) => level[`has_${measure}`] === true);
    const list = measures.map((measure) => `${measure} = ${measure} + 3`).join(', ');
    return change(lake, `update canon.erp_stock set ${list} where stock_id = ${number(level, 'stock_id')}`);
  },
};

/** A level is not there any more. */
export const stockLost: PlantedDefect = {
  id: 'stock-lost',
  symptom: 'inventory-differs',
  kinds: ['stock-missing-in-erp'],
  says: 'The ERP has no stock level of an item at a location.',
  needs: 'an item with the same stock on both sides',
  candidates: () => levels,
  plant: (lake, level) =>
    change(lake, `delete from canon.erp_stock where stock_id = ${number(level, 'stock_id')}`),
};
