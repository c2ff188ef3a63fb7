import type { Fingerprint } from '../../fingerprint.ts';

export const deletedVariantMarkedSynced: Fingerprint = {
  id: 'deleted-variant-marked-synced',
  subject: 'stock',
  kinds: ['stock-differs', 'stock-missing-in-shop', 'stock-missing-in-erp'],
  certainty: 'record',
  seen: 'The ERP links the item to a variant that the shop does not have any more, and stamps it as synced all the same.',
  next: 'Link the items to the variants that are there now, then push their levels.',
  mark: `t.synced_at is not null and exists (select 1 from canon.erp_item j where j.item_key = t.item_key and j.variant_id is not null
  and not exists (select 1 from canon.shop_item i where i.variant_id = j.variant_id)) and exists (select 1 from canon.shop_item i where i.variant_id is not null)`,
  sharperThan: ['one-sync-stamp-for-many-warehouses', 'delta-push-never-seeds-existing-items'],
};
