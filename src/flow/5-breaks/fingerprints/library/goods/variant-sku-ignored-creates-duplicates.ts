import type { Fingerprint } from '../../fingerprint.ts';

export const variantSkuIgnoredCreatesDuplicates: Fingerprint = {
  id: 'variant-sku-ignored-creates-duplicates',
  subject: 'item',
  kinds: ['sku-duplicated'],
  certainty: 'record',
  seen: 'An integration made the item beside one of the same barcode, under the id of the platform.',
  next: 'Merge the items, and have the connector look for the SKU before it makes one.',
  mark: `b.erp_row is not null and b.field = 'barcode'`,
};
