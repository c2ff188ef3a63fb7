import type { Lake, Step } from '../../model/index.ts';

/** Items the ERP uses, by key. */
const usedItems = `select distinct item_key from canon.erp_document_line where kind = 'item' and item_key is not null`;

/** Share of the ordered lines whose SKU is itself an item of the ERP: below it codes are of two worlds. */
const enough = 0.5;

const coverage: Step = {
  name: 'lines whose SKU the ERP knows',
  sql: `select count(*) as lines, sum(case when e.item_key is not null then 1 else 0 end) as same_code,
  sum(case when e.item_key is null and r.item_key is null then 1 else 0 end) as unknown
from canon.shop_order_line l
left join pair.item_of_sku r on r.sku_key = l.item_key
left join (${usedItems}) e on e.item_key = l.item_key
where l.kind = 'item' and l.item_key is not null`,
};

/** Lines that stand for each other: same order, same quantity, same money (with or without tax). */
const votes: Step = {
  name: 'lines that stand for each other',
  sql: `insert into pair.learned_vote
select l.item_key as sku_key, e.item_key, count(*) as n
from canon.shop_order_line l
join canon.shop_order o on o.order_id = l.order_id
join pair.erp_member m on m.group_id = l.order_id and m.role = 'primary'
join canon.erp_document_line e on e.document_id = m.document_id and e.kind = 'item' and e.quantity = l.quantity
where l.kind = 'item' and l.item_key is not null and e.item_key is not null
  and not exists (select 1 from pair.item_of_sku r where r.sku_key = l.item_key)
  and not exists (select 1 from pair.item_of_sku r where r.item_key = e.item_key)
  and (l.amount + coalesce(l.discount, 0) = e.amount + coalesce(e.discount, 0) or l.amount = e.amount
    or abs(cast(e.amount as decimal(38,0)) * cast(o.total - coalesce(o.tax, 0) as decimal(38,0)) - cast(l.amount as decimal(38,0)) * cast(o.total as decimal(38,0))) <= abs(o.total)
    or abs(cast(e.amount as decimal(38,0)) * cast(o.total as decimal(38,0)) - cast(l.amount as decimal(38,0)) * cast(o.total - coalesce(o.tax, 0) as decimal(38,0))) <= abs(o.total))
group by l.item_key, e.item_key`,
};

/** The item that stands for a SKU most often, if no other does as often, and if no SKU has a better claim to it. */
const learned: Step = {
  name: 'items learned from lines',
  sql: `insert into pair.item_of_sku (sku_key, item_key, items, factor)
select s.sku_key, min(s.item_key), 1, cast(1 as decimal(18,6))
from (select sku_key, item_key, n, rank() over (partition by sku_key order by n desc nulls last) as place, rank() over (partition by item_key order by n desc nulls last) as claim from pair.learned_vote) s
where s.place = 1 and s.claim = 1 and not exists (select 1 from pair.item_of_sku r where r.sku_key = s.sku_key)
group by s.sku_key having count(*) = 1`,
};

const mostRounds = 4;

const emptied: Step = { name: 'lines of the next round', sql: 'delete from pair.learned_vote' };

const unmapped: Step = {
  name: 'SKUs that stay unmapped',
  sql: `insert into pair.unmapped_sku
select distinct l.item_key from canon.shop_order_line l
where l.kind = 'item' and l.item_key is not null and not exists (select 1 from pair.item_of_sku r where r.sku_key = l.item_key)
  and not exists (select 1 from canon.erp_document_line e where e.item_key = l.item_key)`,
};

/**
 * Where shop and ERP name their items differently and no item reference says which is which, learns it from the lines
 * of matched orders. What was learned is only good for comparing lines: it cannot tell a mapping that is always wrong.
 */
export async function learnReferences(lake: Lake): Promise<readonly string[]> {
  await lake.run({ name: 'unmapped SKUs', sql: 'create table pair.unmapped_sku (sku_key text)' });
  await lake.run({
    name: 'votes',
    sql: 'create table pair.learned_vote (sku_key text, item_key text, n bigint)',
  });
  const [row] = await lake.rows(coverage);
  const [lines, same, unknown] = ['lines', 'same_code', 'unknown'].map((column) =>
    Number(row?.[column] ?? 0),
  ) as [number, number, number];
  const [erp] = await lake.rows({
    name: 'items of the ERP',
    sql: `select count(*) as n from (${usedItems}) i`,
  });
  if (lines === 0 || Number(erp?.['n'] ?? 0) === 0 || unknown === 0 || same >= enough * lines) return [];
  const before = await countMapped(lake);
  let mapped = before;
  for (let round = 0; round < mostRounds; round += 1) {
    // What is mapped no longer votes, so that each round tells more of the rest apart.
    for (const step of [emptied, votes, learned]) await lake.run(step);
    const now = await countMapped(lake);
    if (now === mapped) break;
    mapped = now;
  }
  await lake.run(unmapped);
  return [
    `No item reference covers the SKU of ${unknown} of ${lines} ordered lines: ${mapped - before} SKUs were mapped to items by the lines they occur on. Give an item reference for them so that the mapping itself can be checked.`,
  ];
}

async function countMapped(lake: Lake): Promise<number> {
  const [row] = await lake.rows({ name: 'mapped SKUs', sql: 'select count(*) as n from pair.item_of_sku' });
  return Number(row?.['n'] ?? 0);
}
