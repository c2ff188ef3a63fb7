import type { Control, Facts } from '../../control.ts';

/** A status that only the shop has says nothing, unless it is none of the platform's old ones. */
const knownStatus =
  "case when i.status not in ('active', 'draft', 'archived') or exists (select 1 from canon.erp_item k where k.status = i.status) then i.status end";

/** Fields both sides keep of an item, with SQL of how each of them writes it. */
const fields = [
  {
    name: 'price',
    shop: 'case when p.is_single and i.price <> 0 then cast(i.price as text) end',
    erp: 'cast(j.price as text)',
  },
  {
    name: 'barcode',
    shop: "case when p.is_single then nullif(i.barcode, '') end",
    erp: "coalesce(j.barcode, '')",
  },
  { name: 'status', shop: knownStatus, erp: "coalesce(j.status, '')" },
] as const;

/** Where price lists say what is asked on which day, they count. */
function comparedFields(facts: Facts): readonly (typeof fields)[number][] {
  return fields.filter(({ name }) => name !== 'price' || !facts.has('erp_list_price'));
}

/** Too few items that agree show no practice of keeping a field alike. */
const fewest = 5;

export const itemAttributesAgree: Control = {
  id: 'item.attributes-agree',
  claim: 'Price, barcode and status of an item are the same on both sides, where the two keep them alike.',
  why: 'A price or a status that one side does not know sells at the wrong price, or what is not for sale.',
  severity: 'minor',
  symptom: 'inventory-differs',
  kinds: ['sku-attribute-differs'],
  grain: 'item',
  cannot: (facts) => (facts.has('shop_item') && facts.has('erp_item') ? null : 'both sides need their items'),
  steps: (facts) => [
    {
      // Several variants under one SKU, several items under one number, and variants sold under another SKU are other breaks;
      // packs, and items that stand for several SKUs, have prices and barcodes of their own.
      name: 'items of both sides',
      sql: `create table finding.item_pair as
select i.item_id as shop_row, j.item_id as erp_row, i.sku, j.item_key,
  coalesce(r.factor, 1) = 1 and not exists (select 1 from pair.item_of_sku k where k.item_key = j.item_key and k.sku_key <> i.sku_key) as is_single
from canon.shop_item i left join pair.item_of_sku r on r.sku_key = i.sku_key
join canon.erp_item j on j.item_key = coalesce(r.item_key, i.sku_key)
where coalesce(i.status, 'active') <> 'archived'
  and not exists (select 1 from canon.shop_order_line l where l.variant = i.variant_id and l.item_key <> i.sku_key)
  and i.sku_key in (select sku_key from canon.shop_item group by sku_key having count(*) = 1)
  and j.item_key in (select item_key from canon.erp_item group by item_key having count(*) = 1)`,
    },
    {
      name: 'fields of both sides',
      sql: `create table finding.item_field as
${comparedFields(facts)
  .map(
    ({ name, shop, erp }) =>
      `select p.shop_row, p.erp_row, p.sku, p.item_key, '${name}' as field, ${shop} as expected, ${erp} as actual from finding.item_pair p join canon.shop_item i on i.item_id = p.shop_row join canon.erp_item j on j.item_id = p.erp_row where ${shop} is not null and ${erp} is not null`,
  )
  .join('\nunion all\n')}`,
    },
  ],
  // Prices in another money or without tax, numbers of another kind: where most differ, the field is not the same thing.
  finding:
    () => `select 'sku-attribute-differs' as kind, f.shop_row, f.erp_row, f.item_key, f.sku as name, f.field, f.expected, nullif(f.actual, '') as actual
from finding.item_field f
where f.expected <> f.actual
  and f.field in (select field from finding.item_field group by field having sum(case when expected = actual then 1 else 0 end) >= ${fewest} and sum(case when expected = actual then 1 else 0 end) > sum(case when expected <> actual then 1 else 0 end))`,
  checked: 'select count(*) as n from finding.item_field',
};
