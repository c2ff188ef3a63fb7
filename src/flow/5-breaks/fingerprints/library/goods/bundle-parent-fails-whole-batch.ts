import type { Fingerprint } from '../../fingerprint.ts';

export const bundleParentFailsWholeBatch: Fingerprint = {
  id: 'bundle-parent-fails-whole-batch',
  subject: 'stock',
  kinds: ['stock-differs', 'stock-missing-in-shop', 'stock-missing-in-erp'],
  certainty: 'record',
  seen: 'The levels were pushed in one batch, and a bundle was in it.',
  next: 'Take bundles out of the push, then push the batch again.',
  mark: `t.sync_batch is not null and exists (select 1 from canon.erp_stock k left join pair.item_of_sku m on m.item_key = k.item_key join canon.shop_item i on (i.sku_key = m.sku_key or i.item_key = k.item_key) and i.is_bundle where k.sync_batch = t.sync_batch)`,
  sharperThan: ['one-sync-stamp-for-many-warehouses', 'delta-push-never-seeds-existing-items'],
};
