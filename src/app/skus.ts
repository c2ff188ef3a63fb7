import { ItemIndex } from '../flow/3-match/index.ts';
import type { Lake, LakeRow, SkuFinding } from '../model/index.ts';

/** SKU master findings of the whole input, whether a transaction was hit or not. */
export async function listSkus(lake: Lake): Promise<readonly SkuFinding[]> {
  const found = await lake.rows({ name: 'SKU master', sql: findings });
  const spellings = await lake.rows({ name: 'SKUs in several spellings', sql: severalSpellings });
  const rows = [...(await withSuggestions(lake, found)), ...caseCollisions(spellings)];
  return rows
    .map((row) => ({ row, key: columns.map((column) => text(row, column) ?? '\uffff').join('\u001f') }))
    .sort((a, b) => (a.key === b.key ? 0 : a.key < b.key ? -1 : 1))
    .map(({ row }) => toFinding(row));
}

const columns = ['kind', 'sku', 'item', 'title', 'description', 'explanation', 'suggested'] as const;

const sold =
  "(select item_key as sku_key, min(sku) as sku, min(title) as title from canon.shop_order_line where kind = 'item' and item_key is not null group by item_key)";
const known = `(select sku_key, sku, title from ${sold} a union select sku_key, min(sku), min(title) from canon.shop_item where sku_key is not null and sku_key not in (select sku_key from ${sold} b) group by sku_key)`;

const withItems = '(exists (select 1 from canon.erp_item) or exists (select 1 from canon.item_reference))';
const unknownToErp = (skus: string): string => `from ${skus} s
where ${withItems}
  and not exists (select 1 from canon.item_reference r where r.sku_key = s.sku_key)
  and not exists (select 1 from canon.erp_item i where i.item_key = s.sku_key)`;
const leadsNowhere =
  'from canon.item_reference r where exists (select 1 from canon.erp_item) and not exists (select 1 from canon.erp_item i where i.item_key = r.item_key)';

/** SQL of the keys of those SKUs of a table that lead to no item of the ERP. */
export const skusWithoutItem = (table: string): string => `select s.sku_key ${unknownToErp(table)}
  union select r.sku_key ${leadsNowhere} and r.sku_key in (select sku_key from ${table})`;

/** What a control found in the masters themselves, wherever no transaction is needed to see it. */
const controlled = `
select f.kind, f.name, null, null, null, 'The shop has ' || f.actual || ' variants with this SKU: which one is found by it is chance.', null, null
from finding.finding f where f.kind = 'sku-duplicated' and f.field = 'sku'
union all
select f.kind, null, f.name, null, i.description, 'The item was made beside ' || f.expected || ', which has the same barcode.', null, null
from finding.finding f left join canon.erp_item i on i.item_id = f.erp_row where f.kind = 'sku-duplicated' and f.field = 'barcode'
union all
select f.kind, null, f.name, null, i.description, 'The ERP holds the item for a product of the shop, which has no variant of it.', null, null
from finding.finding f left join canon.erp_item i on i.item_id = f.erp_row where f.kind = 'sku-missing-in-shop'`;

const findings = `
select 'sku-mapped-to-wrong-item' as kind, sku, wrong_item as item, null as title, null as description, because as explanation, right_item as suggested, 'names meet' as reason from pair.wrong_reference
union all
select 'sku-missing-in-erp', s.sku, null, s.title, null, 'The SKU is in the shop, and no item or item reference of the ERP has it.', null, null
${unknownToErp(known)}
union all
select 'sku-duplicated', min(sku), string_agg(distinct item, ', ' order by item), null, null, 'The SKU is mapped to several items: which one is shipped is chance.', null, null
from canon.item_reference group by sku_key having count(distinct item_key) > 1
union all
select 'sku-missing-in-erp', r.sku, r.item, null, null, 'The item reference names an item that the ERP does not have.', null, null
${leadsNowhere}
union all
select 'sku-blocked-in-erp', null, i.item, null, i.description, 'The item is blocked for sales.', null, null from canon.erp_item i where i.blocked
union all${controlled}`;

const spelled = `(select sku, sku_key from canon.shop_item union select sku, sku_key from canon.item_reference union select sku, item_key from canon.shop_order_line where sku is not null)`;
const severalSpellings = `select sku_key, sku from ${spelled} t
where sku_key in (select sku_key from ${spelled} s where sku_key is not null group by sku_key having count(distinct sku) > 1) and sku is not null`;

/** Blanks around a SKU are no other spelling. Blanks and case are folded here, not in SQL: engines fold them differently. */
function caseCollisions(rows: readonly LakeRow[]): readonly LakeRow[] {
  const byKey = Map.groupBy(rows, (row) => text(row, 'sku_key'));
  return [...byKey.values()].flatMap((group) => {
    const skus = [...new Set(group.map((row) => (text(row, 'sku') ?? '').trim()))].sort();
    const explanation = `SKUs that differ only in capitals: ${skus.join(', ')}`;
    return skus.length < 2 ? [] : [{ kind: 'sku-case-collision', sku: skus[0] ?? '', explanation }];
  });
}

/** The least value for each key: which of several counts must not depend on the order of the rows. */
function leastBy(rows: readonly LakeRow[], key: string, value: string): ReadonlyMap<string, string> {
  const least = new Map<string, string>();
  for (const row of rows) {
    const [name, own] = [text(row, key), text(row, value)];
    if (name === null || own === null) continue;
    const known = least.get(name);
    if (known === undefined || own < known) least.set(name, own);
  }
  return least;
}

/** Names that meet in less than this are not worth a look. */
const leastAlike = 0.5;

/** Suggests for each SKU that the ERP does not have the item with its barcode, else the one that is called most like it. */
async function withSuggestions(lake: Lake, found: readonly LakeRow[]): Promise<readonly LakeRow[]> {
  const isMissing = (row: LakeRow): boolean =>
    text(row, 'kind') === 'sku-missing-in-erp' && text(row, 'sku') !== null;
  if (!found.some(isMissing)) return found;
  const items = await lake.rows({
    name: 'items by name',
    sql: 'select item, description, barcode from canon.erp_item where item is not null',
  });
  const shop = await lake.rows({
    name: 'barcodes of the shop',
    sql: 'select sku, barcode from canon.shop_item where barcode is not null and sku is not null',
  });
  const itemOf = leastBy(items, 'barcode', 'item');
  const barcodeOf = leastBy(shop, 'sku', 'barcode');
  const named = items
    .filter((row) => text(row, 'description') !== null)
    .map((row) => ({
      key: String(row['item']),
      item: String(row['item']),
      title: text(row, 'description') ?? '',
    }))
    .sort((a, b) => (a.key + a.title < b.key + b.title ? -1 : 1));
  const index = new ItemIndex(named);
  return found.map((row) => {
    if (!isMissing(row)) return row;
    const scanned = itemOf.get(barcodeOf.get(text(row, 'sku') ?? '') ?? '');
    if (scanned !== undefined)
      return { ...row, suggested: scanned, score: '1.00', reason: 'the ERP item has the same barcode' };
    const alike = index.closest(text(row, 'title') ?? '', leastAlike);
    if (alike === undefined) return row;
    const reason =
      alike.score === 1 ? 'the ERP item has the same name' : `the ERP item is called "${alike.item.title}"`;
    return { ...row, suggested: alike.item.item, score: alike.score.toFixed(2), reason };
  });
}

function text(row: LakeRow, column: string): string | null {
  const value = row[column];
  return value === null || value === undefined ? null : String(value);
}

function toFinding(row: LakeRow): SkuFinding {
  const suggested = text(row, 'suggested');
  return {
    kind: String(row['kind']),
    sku: text(row, 'sku'),
    item: text(row, 'item'),
    title: text(row, 'title'),
    description: text(row, 'description'),
    source: null,
    explanation: String(row['explanation']),
    ...(suggested === null
      ? {}
      : {
          suggestion: {
            item: suggested,
            score: text(row, 'score') ?? '1.00',
            reasons: [text(row, 'reason') ?? ''],
          },
        }),
  };
}
