import type { Fingerprint } from '../../fingerprint.ts';

/** SQL condition that the document's freight is the number that the order has in the other money. */
const otherFreight = `exists (select 1 from canon.currency c, canon.currency f where c.code = o.currency and f.code = o.other_currency
  and abs(b.actual_minor * f.factor - o.other_shipping * c.factor) <= case when f.factor > c.factor then f.factor else 0 end)`;

export const freightInShopCurrencyOnPresentmentOrder: Fingerprint = {
  id: 'freight-in-shop-currency-on-presentment-order',
  subject: 'order',
  kinds: ['shipping-differs'],
  certainty: 'residual',
  seen: 'The document is in the currency of the buyer, but its freight is the figure of the other currency.',
  next: 'Have the connector take freight from the same money as the items, then correct these documents.',
  mark: `o.other_currency <> o.currency and o.other_shipping <> 0 and ${otherFreight}`,
  among: 'exists (select 1 from pair.document_group g where g.group_id = o.order_id)',
  reach: 'o.other_currency <> o.currency and o.other_shipping <> o.shipping',
};
