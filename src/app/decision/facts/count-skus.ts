import type { SkuFacts } from '../../../model/decision/index.ts';
import type { Break, Lake, SkuFinding } from '../../../model/index.ts';
import { skusWithoutItem } from '../../skus.ts';

/** The control leaves out what is blocked, and what belongs to no product of the shop. */
const numbers = `with sold as (
  select sku_key from canon.shop_item where sku_key is not null and coalesce(status, 'active') = 'active'
  union select item_key from canon.shop_order_line where kind = 'item' and item_key is not null
), unsold as (
  select item_key as sku_key from finding.finding where kind = 'sku-missing-in-shop' and item_key is not null
)
select
  (select count(*) from sold) as sold,
  (select count(*) from (select sku_key from sold union select sku_key from unsold) as either) as active,
  (select count(*) from (${skusWithoutItem('sold')} union select sku_key from unsold) as one_sided) as unmatched,
  (select count(*) from canon.erp_item) + (select count(*) from canon.item_reference) as known`;

/** The SKU master as it was found, each SKU once in a number; null where one of the sides has none, so that nothing could be compared. */
export async function countSkus(
  lake: Lake,
  found: readonly SkuFinding[],
  breaks: readonly Break[],
  asOf: string,
): Promise<SkuFacts | null> {
  const [row] = await lake.rows({ name: 'SKUs of both sides', sql: numbers });
  if (Number(row?.['sold'] ?? 0) === 0 || Number(row?.['known'] ?? 0) === 0) return null;
  const distinct = (kinds: readonly string[]): number =>
    new Set(
      found.filter(({ kind }) => kinds.includes(kind)).flatMap(({ sku, item }) => folded(sku ?? item) ?? []),
    ).size;
  const broken = (kind: Break['kind']): number =>
    new Set(breaks.filter((one) => one.kind === kind).map(({ id, sku }) => sku ?? id)).size;
  return {
    at: asOf,
    active: Number(row?.['active']),
    unmatched: Number(row?.['unmatched']),
    duplicates: distinct(['sku-duplicated', 'sku-case-collision']),
    wrongItem: distinct(['sku-mapped-to-wrong-item']),
    attributesDiffer: broken('sku-attribute-differs'),
    blocked: broken('sku-blocked-in-erp'),
  };
}

/** Blanks and case make no other SKU. */
function folded(sku: string | null): string | null {
  return sku === null ? null : sku.trim().toUpperCase();
}
