import type { Fingerprint } from '../../fingerprint.ts';
import { mostlyFrom, stockGap } from './stock-gap.ts';

export const futureReceiptsPushedAsStock: Fingerprint = {
  id: 'future-receipts-pushed-as-stock',
  subject: 'stock',
  kinds: ['stock-differs'],
  certainty: 'residual',
  seen: 'The shop has more than the ERP by exactly what is on its way from suppliers.',
  next: 'Push what is there without planned receipts; then push all levels once.',
  steps: [stockGap],
  mark: `t.incoming > 0 and (s.on_hand - t.on_hand = t.incoming and ${mostlyFrom('g.incoming')} or (s.on_hand is null or t.on_hand is null) and s.available - t.available = t.incoming)`,
};
