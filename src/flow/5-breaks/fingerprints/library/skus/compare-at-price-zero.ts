import type { Fingerprint } from '../../fingerprint.ts';

export const compareAtPriceZero: Fingerprint = {
  id: 'compare-at-price-zero',
  subject: 'item',
  kinds: ['sku-attribute-differs'],
  certainty: 'record',
  seen: 'Variants carry a compare-at price of zero, where none was meant.',
  next: 'Clear the compare-at price of the variants, and have the connector send none where it has none.',
  mark: "b.field = 'compareAtPrice' and i.compare_at_price = 0",
};
