import type { Fingerprint } from '../../fingerprint.ts';

/** Items that the shop sold at several prices and the ERP always bills at one: its price cannot come from the order. */
const ownPrices = {
  name: 'items with a price of their own in the ERP',
  sql: `create table evidence.own_price as
select e.item_key, e.currency, min(e.unit_price) as price
from (select distinct b.item_key, b.currency, g.unit_price, k.unit_price as shop_price from evidence.broken b
  join canon.erp_document_line g on g.line_id = b.erp_row join canon.shop_order_line k on k.line_id = b.shop_row
  where b.kind = 'line-price-differs' and b.field = 'unitPrice') e
group by e.item_key, e.currency having count(distinct e.unit_price) = 1 and count(distinct e.shop_price) > 1`,
};

/** SQL that a line of the ERP has a price that the ERP keeps of its item. */
const isListed = (line: string): string =>
  `(exists (select 1 from canon.erp_item j where j.item_key = ${line}.item_key and j.price = ${line}.unit_price)
  or exists (select 1 from canon.erp_list_price q where q.item_key = ${line}.item_key and q.price = ${line}.unit_price))`;

/** Lists that differ say nothing by themselves: some order must have been billed at the ERP's price. */
const wasBilled = `exists (
  select 1 from canon.erp_item i join evidence.broken x on x.kind = 'line-price-differs' and x.item_key = i.item_key
  join canon.erp_document_line g on g.line_id = x.erp_row where i.item_id = b.erp_row and ${isListed('g')})`;

export const priceLevelOverridesOrderPrice: Fingerprint = {
  id: 'price-level-overrides-order-price',
  subject: 'line',
  kinds: ['line-price-differs', 'sku-attribute-differs'],
  certainty: 'residual',
  seen: 'The price in the ERP is that of its own price list, whatever the order says.',
  next: 'Have the document keep the price of the order, and bring the price lists together.',
  steps: [ownPrices],
  mark: `(e.unit_price <> l.unit_price and (${isListed('e')}
  or exists (select 1 from evidence.own_price w where w.item_key = b.item_key and w.currency = b.currency)))
  or (b.kind = 'sku-attribute-differs' and b.field = 'price' and ${wasBilled})`,
};
