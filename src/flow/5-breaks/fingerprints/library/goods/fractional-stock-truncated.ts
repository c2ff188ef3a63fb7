import type { Fingerprint } from '../../fingerprint.ts';

export const fractionalStockTruncated: Fingerprint = {
  id: 'fractional-stock-truncated',
  subject: 'stock',
  kinds: ['stock-differs'],
  certainty: 'residual',
  seen: 'What the ERP has and what it reserves are each cut to whole units before they are subtracted.',
  next: 'Subtract first and round down once; then push the items that are kept in fractions.',
  mark: `(t.on_hand <> floor(t.on_hand) or t.committed <> floor(t.committed)) and s.available = floor(t.on_hand) - floor(t.committed)`,
};
