import { literal } from '../../../../ground/index.ts';
import type { Control, Facts } from '../../control.ts';

function withoutLists(facts: Facts): string | null {
  if (!facts.has('erp_list_price')) return 'no price lists of the ERP were given';
  return facts.has('shop_item') ? null : 'the shop came without items';
}

/** Prices that the lists state for the day, beside what the shop asks; packs have prices of their own,
 * and variants that were sold under another SKU are another break. */
const asked = (day: string): string => `create table finding.asked_price as
select i.item_id as shop_row, q.list_price_id as erp_row, i.sku, q.item_key, q.list, i.price as shop_price, q.price as list_price, q.changed_by
from (
  select p.*, row_number() over (partition by p.list, p.item_key, p.currency order by p.starts_on desc nulls last, p.ends_on nulls last, p.price, p.list_price_id) as place
  from canon.erp_list_price p where coalesce(p.starts_on <= date ${literal(day)}, true) and coalesce(p.ends_on >= date ${literal(day)}, true)
) q
join (select j.item_id, j.variant_id, j.sku, j.sku_key, j.price, coalesce(r.item_key, j.sku_key) as item_key from canon.shop_item j left join pair.item_of_sku r on r.sku_key = j.sku_key
  where coalesce(r.factor, 1) = 1 and j.price <> 0 and coalesce(j.status, 'active') <> 'archived') i on i.item_key = q.item_key
where q.place = 1 and not exists (select 1 from canon.shop_order_line l where l.variant = i.variant_id and l.item_key <> i.sku_key)
  and i.sku_key in (select sku_key from canon.shop_item group by sku_key having count(*) = 1)`;

/** Lists the shop asks the prices of, as most of their items show. */
const shopLists: string =
  'select list from finding.asked_price group by list having sum(case when shop_price = list_price then 1 else 0 end) >= 5 and sum(case when shop_price = list_price then 1 else 0 end) > sum(case when shop_price <> list_price then 1 else 0 end)';

export const shopAsksListPrice: Control = {
  id: 'item.list-price-is-asked',
  claim: 'The shop asks the price that its price list states for the day.',
  why: 'A price that starts or ends late is asked of every buyer until somebody sees it.',
  severity: 'minor',
  symptom: 'inventory-differs',
  kinds: ['sku-attribute-differs'],
  grain: 'item',
  cannot: withoutLists,
  steps: ({ latestDay }) => [{ name: 'prices the shop asks', sql: asked(latestDay) }],
  finding:
    () => `select 'sku-attribute-differs' as kind, a.shop_row, a.erp_row, a.item_key, a.sku as name, 'price' as field, cast(a.shop_price as text) as expected, cast(a.list_price as text) as actual
from finding.asked_price a where a.shop_price <> a.list_price and a.list in (${shopLists})`,
  checked: 'select count(*) as n from finding.asked_price',
};

/** Who makes the sales documents is an integration; a list that people keep is not its own. */
const integration =
  'select created_by from canon.erp_document where created_by is not null group by created_by having count(*) * 5 > (select count(*) from canon.erp_document)';

export const otherListsUntouched: Control = {
  id: 'item.price-lists-keep-their-own',
  claim: 'An integration writes the prices of the shop into the list of the shop only.',
  why: 'Wholesale and contract customers are asked the price of the shop, and the old prices are gone.',
  severity: 'major',
  symptom: 'revenue-recognition-errors',
  kinds: ['sku-attribute-differs'],
  grain: 'item',
  cannot: withoutLists,
  finding:
    () => `select 'sku-attribute-differs' as kind, a.shop_row, a.erp_row, a.item_key, a.sku as name, 'priceList' as field, 'a price of its own' as expected, cast(a.list_price as text) as actual,
  'the price of the shop was written into the list ' || a.list || ' by ' || a.changed_by as detail
from finding.asked_price a
where a.shop_price = a.list_price and a.changed_by in (${integration}) and a.list not in (${shopLists})
  and a.list in (select list from canon.erp_list_price group by list having sum(case when changed_by in (${integration}) then 1 else 0 end) < sum(case when changed_by in (${integration}) then 0 else 1 end))`,
  checked: 'select count(*) as n from finding.asked_price',
};
