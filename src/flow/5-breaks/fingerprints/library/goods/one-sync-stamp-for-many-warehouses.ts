import type { Fingerprint } from '../../fingerprint.ts';

export const oneSyncStampForManyWarehouses: Fingerprint = {
  id: 'one-sync-stamp-for-many-warehouses',
  subject: 'stock',
  kinds: ['stock-differs', 'stock-missing-in-shop', 'stock-missing-in-erp'],
  certainty: 'record',
  seen: 'The ERP says the item was pushed after it last moved, which is true of its other locations and not of this one.',
  next: 'Keep a stamp for each item and location, then push the location again.',
  mark: `t.synced_at >= t.moved_at and exists (select 1 from canon.erp_stock k where k.item_key = t.item_key and k.stock_id <> t.stock_id and k.synced_at = t.synced_at)
  and not exists (select 1 from evidence.broken v join canon.erp_stock k on k.stock_id = v.erp_row where k.item_key = t.item_key and k.stock_id <> t.stock_id and v.kind in ('stock-differs', 'stock-missing-in-shop', 'stock-missing-in-erp'))
  and (select count(distinct k.location_key) from evidence.broken v join canon.erp_stock k on k.stock_id = v.erp_row where v.kind = 'stock-differs' and k.synced_at is not null) * 2 <= (select count(distinct location_key) + 1 from canon.erp_stock)`,
};
