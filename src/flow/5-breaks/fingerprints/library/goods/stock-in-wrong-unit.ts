import type { Fingerprint } from '../../fingerprint.ts';

export const stockInWrongUnit: Fingerprint = {
  id: 'stock-in-wrong-unit',
  subject: 'stock',
  kinds: ['stock-differs'],
  certainty: 'residual',
  seen: 'The shop has the number of base units of an item that it sells in packs, or the number of packs of one that it sells by the unit.',
  next: 'Set the unit in which each variant is sold, then push the items with pack sizes again.',
  mark: `t.on_hand <> 0 and exists (select 1 from pair.item_of_sku m where m.item_key = t.item_key and m.factor > 1
    and case when m.sku_key = s.item_key then s.on_hand = t.on_hand else s.on_hand <> t.on_hand and s.on_hand * m.factor between t.on_hand - m.factor + 1 and t.on_hand end)`,
  sharperThan: ['one-sync-stamp-for-many-warehouses', 'delta-push-never-seeds-existing-items'],
};
