import type { Control } from '../../control.ts';

export const skuStaysWithVariant: Control = {
  id: 'sku.stays-with-its-variant',
  claim: 'A variant of the shop has the SKU under which it was sold.',
  why: 'After the change old orders, stock and links lead to different items, depending on which key is used first.',
  severity: 'minor',
  symptom: 'inventory-differs',
  kinds: ['sku-attribute-differs'],
  grain: 'item',
  cannot: (facts) =>
    facts.fills('shop_item', 'variant_id') && facts.fills('shop_order_line', 'variant')
      ? null
      : 'the shop does not say which variant a line sold',
  finding:
    () => `select 'sku-attribute-differs' as kind, min(i.item_id) as shop_row, cast(null as bigint) as erp_row, min(i.sku_key) as item_key, min(i.sku) as name, 'sku' as field,
  min(l.sku) as expected, min(i.sku) as actual, 'its variant was sold as ' || min(l.sku) as detail
from canon.shop_item i join canon.shop_order_line l on l.variant = i.variant_id
where i.sku_key is not null and l.item_key is not null and l.kind = 'item' and l.item_key <> i.sku_key
group by i.variant_id`,
  checked: 'select count(*) as n from canon.shop_item where variant_id is not null',
};

export const compareAtPriceAbove: Control = {
  id: 'item.compare-at-price-above-price',
  claim: 'A price that is shown crossed out is above the price asked.',
  why: 'A sale that is none misleads buyers, and a crossed-out zero tells that prices were written without a value.',
  severity: 'minor',
  symptom: 'inventory-differs',
  kinds: ['sku-attribute-differs'],
  grain: 'item',
  cannot: (facts) =>
    facts.fills('shop_item', 'compare_at_price') ? null : 'the shop items come without a compare-at price',
  finding:
    () => `select 'sku-attribute-differs' as kind, i.item_id as shop_row, cast(null as bigint) as erp_row, i.sku_key as item_key, coalesce(i.sku, i.title) as name, 'compareAtPrice' as field,
  cast(i.price as text) as expected, cast(i.compare_at_price as text) as actual, 'its compare-at price is not above its price' as detail
from canon.shop_item i where i.compare_at_price <= i.price and i.price > 0 and coalesce(i.status, 'active') <> 'archived'`,
  checked: 'select count(*) as n from canon.shop_item where compare_at_price is not null',
};

export const itemKnownToShop: Control = {
  id: 'item.known-to-shop',
  claim: 'Items that the ERP holds for variants of a product are variants of that product in the shop.',
  why: 'A variant that the shop never got cannot be sold, and its orders cannot be mapped.',
  severity: 'minor',
  symptom: 'inventory-differs',
  kinds: ['sku-missing-in-shop'],
  grain: 'item',
  cannot: (facts) =>
    facts.fills('erp_item', 'product_id') && facts.fills('shop_item', 'product_id')
      ? null
      : "the ERP items do not carry the shop's product",
  // An item of a product that is not in the export may have been left out of it.
  finding:
    () => `select 'sku-missing-in-shop' as kind, cast(null as bigint) as shop_row, j.item_id as erp_row, j.item_key, j.item as name, 'productId' as field, cast(null as text) as expected, j.product_id as actual
from canon.erp_item j
where not coalesce(j.blocked, false) and exists (select 1 from canon.shop_item i where i.product_id = j.product_id)
  and not exists (select 1 from canon.shop_item i where i.sku_key = j.item_key)
  and not exists (select 1 from canon.shop_item i where i.variant_id = j.variant_id)
  and not exists (select 1 from pair.item_of_sku r join canon.shop_item i on i.sku_key = r.sku_key where r.item_key = j.item_key)`,
  checked: 'select count(*) as n from canon.erp_item where product_id is not null',
};
