import type { Fingerprint } from '../../fingerprint.ts';
import { bareName } from './same-name.ts';

export const multiShopItemDuplicated: Fingerprint = {
  id: 'multi-shop-item-duplicated',
  subject: 'item',
  kinds: ['sku-duplicated'],
  certainty: 'record',
  seen: 'The SKU is a variant of one product and once more a product of its own, called like the item of the ERP.',
  next: 'Delete the second product, and have the connector look for variants before it adds an item to a shop.',
  mark: `b.shop_row is not null and exists (
    select 1 from canon.shop_item k left join pair.item_of_sku r on r.sku_key = k.sku_key
    join canon.erp_item e on e.item_key = coalesce(r.item_key, k.sku_key)
    where k.sku_key = b.item_key and ${bareName('k.title')} = ${bareName('e.description')}
      and not exists (select 1 from canon.shop_item m where m.product_id = k.product_id and m.item_id <> k.item_id)
      and exists (select 1 from canon.shop_item m where m.sku_key = k.sku_key and m.product_id <> k.product_id))`,
  sharperThan: ['duplicate-sku-two-variants'],
};
