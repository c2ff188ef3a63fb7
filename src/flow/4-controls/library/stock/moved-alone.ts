import type { Step } from '../../../../model/index.ts';

const place = (alias: string, both: boolean): string => (both ? `${alias}.location_key` : "cast('' as text)");

const ofShop = 'left join pair.item_of_sku i on i.sku_key = m.item_key';
const shopItem = 'coalesce(i.item_key, m.item_key)';

/**
 * finding.moved_alone: by item, location and order, the base units by which the shop's stock is above the ERP's because
 * one side alone shipped or restocked them. `both` says whether stock is compared by location.
 */
export function movedAlone(both: boolean): Step {
  return {
    name: 'units that one side alone shipped or restocked',
    sql: `create table finding.moved_alone as
select item_key, place, ref_key, cast(sum(units) as decimal(18,6)) as units
from (
  select ${shopItem} as item_key, ${place('m', both)} as place, m.ref_key, -m.quantity * coalesce(i.factor, 1) as units from canon.shop_fulfilment m ${ofShop} where coalesce(m.status, 'success') not in ('cancelled', 'error', 'failure')
  union all
  select m.item_key, ${place('m', both)}, m.ref_key, m.quantity * coalesce(f.factor, 1) from canon.erp_fulfilment m left join (select item_key, max(factor) as factor from pair.item_of_sku group by item_key) f on f.item_key = m.item_key where coalesce(m.status, 'posted') not in ('cancelled', 'draft')
  union all
  select ${shopItem}, ${place('m', both)}, m.ref_key, m.restocked * coalesce(i.factor, 1) from canon.shop_return m ${ofShop} where m.restocked <> 0
  union all
  select ${shopItem}, ${place('m', both)}, m.ref_key, m.quantity * coalesce(i.factor, 1) from canon.shop_refund_line m ${ofShop} where m.restocked and m.restock_type = 'return' and not exists (select 1 from canon.shop_return r where r.ref_key = m.ref_key)
  union all
  select m.item_key, ${place('m', both)}, m.ref_key, -m.restocked * coalesce(f.factor, 1) from canon.erp_return m left join (select item_key, max(factor) as factor from pair.item_of_sku group by item_key) f on f.item_key = m.item_key where m.restocked <> 0
) m
group by item_key, place, ref_key having sum(units) <> 0`,
  };
}

/** SQL of the order that a stock difference `k` follows from: its units are exactly what one side alone moved. */
export const orderBehind = `(select min(g.group_id) from finding.moved_alone m join pair.shop_group g on g.ref_key = m.ref_key
  where m.item_key = k.item_key and m.place = k.place
    and (select sum(a.units) from finding.moved_alone a where a.item_key = k.item_key and a.place = k.place) between k.s_quantity - k.e_quantity and k.s_quantity - k.e_quantity + coalesce(k.factor, 1) - 1)`;
