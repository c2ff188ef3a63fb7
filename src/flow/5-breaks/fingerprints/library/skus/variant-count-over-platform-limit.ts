import type { Fingerprint } from '../../fingerprint.ts';

/** Most variants of a product, by plan and age of the interface. */
const limits = [100, 2000, 2048];

export const variantCountOverPlatformLimit: Fingerprint = {
  id: 'variant-count-over-platform-limit',
  subject: 'item',
  kinds: ['sku-missing-in-shop'],
  certainty: 'record',
  seen: 'The product has just as many variants as the platform takes; the rest of its items never came.',
  next: 'Split the product, or raise the limit, then publish the items that are missing.',
  mark: `(select count(*) from canon.shop_item k where k.product_id = j.product_id) in (${limits.join(', ')})`,
};
