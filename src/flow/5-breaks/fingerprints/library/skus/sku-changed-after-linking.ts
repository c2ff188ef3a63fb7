import type { Fingerprint } from '../../fingerprint.ts';

export const skuChangedAfterLinking: Fingerprint = {
  id: 'sku-changed-after-linking',
  subject: 'item',
  kinds: ['sku-attribute-differs'],
  certainty: 'record',
  seen: 'Variants were sold under another SKU than they have today.',
  next: 'Agree who may change a SKU, and correct the links, the stock and the orders of both SKUs.',
  mark: "b.field = 'sku'",
};
