import type { Control } from '../../control.ts';

export const skuUnique: Control = {
  id: 'sku.is-unique',
  claim: 'A SKU is one variant of the shop, and one item of the ERP.',
  why: 'Whoever looks a SKU up takes the first: sales, stock and cost of the other go to the wrong item.',
  severity: 'major',
  symptom: 'inventory-differs',
  kinds: ['sku-duplicated'],
  grain: 'item',
  cannot: (facts) =>
    facts.fills('shop_item', 'variant_id') || facts.fills('erp_item', 'created_by')
      ? null
      : 'neither side says which of its items are which',
  // In the ERP only what an integration made beside an item of the same barcode: units and packs may share one.
  finding:
    () => `select 'sku-duplicated' as kind, max(item_id) as shop_row, cast(null as bigint) as erp_row, sku_key as item_key, min(sku) as name, 'sku' as field, '1' as expected, cast(count(distinct variant_id) as text) as actual, cast(null as text) as detail
from canon.shop_item where sku_key is not null and variant_id is not null and coalesce(status, 'active') <> 'archived'
group by sku_key having count(distinct variant_id) > 1
union all
select 'sku-duplicated', null, k.item_id, k.item_key, k.item, 'barcode', i.item, k.item, k.created_by
from canon.erp_item k join canon.erp_item i on i.barcode = k.barcode and i.item_id <> k.item_id and i.created_at < k.created_at
where k.barcode <> '' and k.created_by is not null and k.created_by is distinct from i.created_by
  and not exists (select 1 from canon.erp_item e where e.barcode = k.barcode and e.item_id <> k.item_id and e.item_id <> i.item_id and e.created_at < k.created_at and e.item_id < i.item_id)`,
  checked: 'select (select count(*) from canon.shop_item) + (select count(*) from canon.erp_item) as n',
};
