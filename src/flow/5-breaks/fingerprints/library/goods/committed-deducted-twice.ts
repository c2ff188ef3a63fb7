import type { Fingerprint } from '../../fingerprint.ts';
import { mostlyFrom, stockGap } from './stock-gap.ts';

export const committedDeductedTwice: Fingerprint = {
  id: 'committed-deducted-twice',
  subject: 'stock',
  kinds: ['stock-differs', 'stock-missing-in-shop', 'stock-missing-in-erp'],
  certainty: 'residual',
  seen: 'The shop has less than the ERP by exactly what the ERP holds for open orders: availability was pushed as on hand.',
  next: 'Push physical stock as on hand; then push all levels once.',
  steps: [stockGap],
  mark: `t.committed > 0 and t.on_hand - s.on_hand = t.committed and ${mostlyFrom('-g.erp_committed')}`,
  reach: `s.committed > 0`,
};
