import type { Fingerprint } from '../../fingerprint.ts';

export const deltaPushNeverSeedsExistingItems: Fingerprint = {
  id: 'delta-push-never-seeds-existing-items',
  subject: 'stock',
  kinds: ['stock-differs', 'stock-missing-in-shop', 'stock-missing-in-erp'],
  certainty: 'record',
  seen: 'The level was never pushed: the item has not moved since the ERP went live, and only what moves is pushed.',
  next: 'Push every level once, whether it moved or not.',
  mark: `t.synced_at is null and t.sync_batch is null and (t.moved_at is null or t.moved_at < (select min(created_at) from canon.erp_document))
  and exists (select 1 from canon.erp_stock k where k.synced_at is not null)`,
};
