import type { Lake, LakeRow, SkuFinding } from '../model/index.ts';

/** SKU master findings of the whole input, whether a transaction was hit or not. */
export async function listSkus(lake: Lake): Promise<readonly SkuFinding[]> {
  const rows = await lake.rows({
    name: 'SKU master',
    sql: `${findings} order by kind, sku, item, title, description, explanation, suggested`,
  });
  return rows.map(toFinding);
}

const sold =
  "(select item_key as sku_key, min(sku) as sku, min(title) as title from canon.shop_order_line where kind = 'item' and item_key is not null group by item_key)";
const known = `(select sku_key, sku, title from ${sold} a union select sku_key, min(sku), min(title) from canon.shop_item where sku_key is not null and sku_key not in (select sku_key from ${sold} b) group by sku_key)`;

const findings = `
select 'sku-mapped-to-wrong-item' as kind, sku, wrong_item as item, null as title, null as description, because as explanation, right_item as suggested, 'names meet' as reason from pair.wrong_reference
union all
select 'sku-missing-in-erp', s.sku, null, s.title, null, 'The SKU is in the shop, and no item or item reference of the ERP has it.',
  (select min(i.item) from canon.erp_item i where upper(trim(i.description)) = upper(trim(s.title))), 'the ERP item has the same name'
from ${known} s
where (exists (select 1 from canon.erp_item) or exists (select 1 from canon.item_reference))
  and not exists (select 1 from canon.item_reference r where r.sku_key = s.sku_key)
  and not exists (select 1 from canon.erp_item i where i.item_key = s.sku_key)
union all
select 'sku-duplicated', min(sku), string_agg(distinct item, ', ' order by item), null, null, 'The SKU is mapped to several items: which one is shipped is chance.', null, null
from canon.item_reference group by sku_key having count(distinct item_key) > 1
union all
select 'sku-case-collision', min(sku), null, null, null, 'SKUs that differ only in capitals: ' || string_agg(distinct sku, ', ' order by sku), null, null
from (select sku, sku_key from canon.shop_item union select sku, sku_key from canon.item_reference union select distinct trim(sku), item_key from canon.shop_order_line where sku is not null) t
where sku_key is not null group by sku_key having count(distinct trim(sku)) > 1
union all
select 'sku-missing-in-erp', r.sku, r.item, null, null, 'The item reference names an item that the ERP does not have.', null, null
from canon.item_reference r where exists (select 1 from canon.erp_item) and not exists (select 1 from canon.erp_item i where i.item_key = r.item_key)
union all
select 'sku-blocked-in-erp', null, i.item, null, i.description, 'The item is blocked for sales.', null, null from canon.erp_item i where i.blocked`;

function toFinding(row: LakeRow): SkuFinding {
  const text = (column: string): string | null =>
    row[column] === null || row[column] === undefined ? null : String(row[column]);
  const suggested = text('suggested');
  return {
    kind: String(row['kind']),
    sku: text('sku'),
    item: text('item'),
    title: text('title'),
    description: text('description'),
    source: null,
    explanation: String(row['explanation']),
    ...(suggested === null
      ? {}
      : { suggestion: { item: suggested, score: '1.00', reasons: [text('reason') ?? ''] } }),
  };
}
