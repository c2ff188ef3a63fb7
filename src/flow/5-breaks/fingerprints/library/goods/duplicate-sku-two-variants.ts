import type { Fingerprint } from '../../fingerprint.ts';

export const duplicateSkuTwoVariants: Fingerprint = {
  id: 'duplicate-sku-two-variants',
  subject: 'item',
  kinds: ['sku-duplicated'],
  certainty: 'record',
  seen: 'Two variants of the shop carry the same SKU.',
  next: 'Give each variant a SKU of its own before go-live, then correct what was sold of both.',
  mark: `b.shop_row is not null and b.field = 'sku'`,
};
