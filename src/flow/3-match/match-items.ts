import { literal } from '../../ground/index.ts';
import type { Lake, LakeRow } from '../../model/index.ts';
import { insertRows } from './resolve-groups.ts';
import { describesSame, ItemIndex, type KnownItem } from './similar-titles.ts';

/** What the ERP calls its items: the item master, else what the document lines say. */
const itemTitles = `select item_key, min(item) as item, min(description) as description from canon.erp_item where description is not null and item_key is not null group by item_key
union all
select item_key, min(item), min(description) from canon.erp_document_line l
where kind = 'item' and item_key is not null and description is not null and not exists (select 1 from canon.erp_item) group by item_key`;

/** What the shop calls each SKU, and the item it is mapped to; only those that are called differently. */
const calledDifferently = `select t.sku_key, t.sku, t.title, coalesce(r.item_key, t.sku_key) as item_key, i.item, i.description
from (select item_key as sku_key, min(sku) as sku, title from canon.shop_order_line where kind = 'item' and item_key is not null and title is not null group by item_key, title) t
left join pair.item_of_sku r on r.sku_key = t.sku_key
join (${itemTitles}) i on i.item_key = coalesce(r.item_key, t.sku_key)
where t.title <> i.description
order by t.sku_key, t.title`;

/**
 * pair.wrong_reference: SKUs whose mapped item is something else, while another item is called what the shop sells.
 * The reference table itself is not trusted: only names that hardly meet, and meet another item's, count.
 */
export async function matchItems(lake: Lake): Promise<void> {
  await lake.run({
    name: 'wrong item references',
    sql: 'create table pair.wrong_reference (sku_key text, sku text, wrong_key text, wrong_item text, right_item text, because text)',
  });
  const suspects = await lake.rows({ name: 'SKUs that are called differently', sql: calledDifferently });
  const unlike = suspects.filter((row) => !describesSame(text(row, 'title'), text(row, 'description')));
  if (unlike.length === 0) return;
  const items = await lake.rows({ name: 'items by name', sql: itemTitles });
  const index = new ItemIndex(items.map(toItem));
  const rows: string[] = [];
  const done = new Set<string>();
  for (const row of unlike) {
    const right = index.find(text(row, 'title'));
    if (right === undefined || right.key === row['item_key'] || done.has(text(row, 'sku_key'))) continue;
    done.add(text(row, 'sku_key'));
    const because = `the shop sells "${text(row, 'title')}", item ${text(row, 'item')} is "${text(row, 'description')}", item ${right.item} is "${right.title}"`;
    const values = [
      text(row, 'sku_key'),
      text(row, 'sku'),
      text(row, 'item_key'),
      text(row, 'item'),
      right.item,
      because,
    ];
    rows.push(`(${values.map((value) => literal(value)).join(', ')})`);
  }
  await insertRows(lake, 'pair.wrong_reference', rows);
}

function toItem(row: LakeRow): KnownItem {
  return { key: text(row, 'item_key'), item: text(row, 'item'), title: text(row, 'description') };
}

function text(row: LakeRow, column: string): string {
  return String(row[column] ?? '');
}
