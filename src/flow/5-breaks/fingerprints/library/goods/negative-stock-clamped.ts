import type { Fingerprint } from '../../fingerprint.ts';

export const negativeStockClamped: Fingerprint = {
  id: 'negative-stock-clamped',
  subject: 'stock',
  kinds: ['stock-differs'],
  certainty: 'residual',
  seen: 'The ERP has less than nothing, and the shop has nothing.',
  next: 'Book the receipts that are missing in the ERP; then list stock below zero every week.',
  mark: `(t.on_hand < 0 and s.on_hand = 0) or ((b.field = 'available' or s.on_hand is null or t.on_hand is null) and t.available < 0 and s.available = 0)`,
};
