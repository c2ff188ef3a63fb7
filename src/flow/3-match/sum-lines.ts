import type { Step } from '../../model/index.ts';

const charges = (key: string, table: string): string => `select ${key},
  sum(case when kind = 'shipping' then amount + coalesce(discount, 0) end) as shipping,
  sum(case when kind = 'tip' then amount end) as tip,
  sum(case when kind = 'duty' then amount end) as duty,
  sum(case when kind = 'fee' then amount end) as fee,
  sum(case when kind = 'rounding' then amount end) as rounding,
  sum(case when kind = 'gift-card' then amount end) as gift_card,
  coalesce(sum(case when kind <> 'comment' then discount end), 0) - coalesce(sum(case when kind = 'discount' then amount end), 0) as discount,
  sum(case when kind <> 'comment' then amount end) as amount,
  count(*) as lines
from ${table} where kind <> 'item' group by ${key}`;

/** The item each SKU is mapped to. Where one SKU maps to several items the lowest counts; that it does is a finding of its own. */
export const itemOfSku: Step = {
  name: 'item of each SKU',
  sql: `create table pair.item_of_sku as
select sku_key, min(item_key) as item_key, count(distinct item_key) as items, cast(min(coalesce(factor, 1)) as decimal(18,6)) as factor from canon.item_reference where sku_key is not null group by sku_key`,
};

/**
 * Sums of each order's and document's lines, and a mark of their items: the quantities and amounts weighted by two
 * pseudo-random numbers of the item. Marks that agree mean lines that agree (two different sets of lines meet by chance
 * once in 2^48), so that only orders whose marks differ are looked at line by line.
 */
export const sumLines: readonly Step[] = [
  {
    name: 'SKUs that were ordered',
    sql: `create table pair.ordered_sku as
select t.sku_key, coalesce(r.item_key, t.sku_key) as item_key
from (select distinct item_key as sku_key from canon.shop_order_line where kind = 'item' and item_key is not null) t
left join pair.item_of_sku r on r.sku_key = t.sku_key`,
  },
  {
    name: 'numbers of the items',
    sql: `create table pair.item_number as
select item_key, cast((n * 40503 + 7) % 16777213 as bigint) as by_units, cast((n * 48271 + 11) % 16777199 as bigint) as by_amount
from (select item_key, row_number() over (order by item_key) as n from (
  select item_key from pair.ordered_sku union select distinct item_key from canon.erp_document_line where kind = 'item' and item_key is not null) k) numbered`,
  },
  {
    name: 'numbers of the SKUs',
    sql: `create table pair.sku_number as
select s.sku_key, n.by_units, n.by_amount from pair.ordered_sku s join pair.item_number n on n.item_key = s.item_key`,
  },
  {
    name: 'items of each order added up',
    sql: `create table pair.order_sum as
select l.order_id, sum(l.amount + coalesce(l.discount, 0)) as goods, sum(l.discount) as discount, sum(l.quantity) as units, count(*) as lines,
  sum(coalesce(n.by_units, 1) * coalesce(l.quantity, 1)) as unit_mark, sum(coalesce(n.by_amount, 1) * (l.amount + coalesce(l.discount, 0))) as amount_mark
from canon.shop_order_line l left join pair.sku_number n on n.sku_key = l.item_key
where l.kind = 'item' group by l.order_id`,
  },
  {
    name: 'items of each document added up',
    sql: `create table pair.document_sum as
select l.document_id, sum(l.amount + coalesce(l.discount, 0)) as goods, sum(l.discount) as discount, sum(l.quantity) as units, count(*) as lines,
  sum(coalesce(n.by_units, 1) * coalesce(l.quantity, 1)) as unit_mark, sum(coalesce(n.by_amount, 1) * (l.amount + coalesce(l.discount, 0))) as amount_mark
from canon.erp_document_line l left join pair.item_number n on n.item_key = l.item_key
where l.kind = 'item' group by l.document_id`,
  },
  {
    name: 'charges of each order',
    sql: `create table pair.order_charge as ${charges('order_id', 'canon.shop_order_line')}`,
  },
  {
    name: 'charges of each document',
    sql: `create table pair.document_charge as ${charges('document_id', 'canon.erp_document_line')}`,
  },
];
