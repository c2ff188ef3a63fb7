import type { Fingerprint } from '../../fingerprint.ts';
import { clearlyLost, lostAsSort, refundFates } from './refund-fates.ts';

export const returnsNotSyncedWhenErpShips: Fingerprint = {
  id: 'returns-not-synced-when-erp-ships',
  subject: 'refund',
  kinds: ['refund-missing-in-erp', 'return-not-carried'],
  certainty: 'residual',
  seen: 'The refunds that are missing are those of returns, with their receipts; refunds made without a return arrive.',
  next: 'Key the returns in the ERP, and agree who does so while the ERP ships.',
  steps: refundFates,
  mark: `${lostAsSort('of-return')} or (b.kind = 'return-not-carried' and exists (select 1 from evidence.refund_contrast k where k.sort = 'of-return' and ${clearlyLost}))`,
};
