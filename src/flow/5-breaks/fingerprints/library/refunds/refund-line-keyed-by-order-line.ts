import type { Fingerprint } from '../../fingerprint.ts';
import { lostAsSort, refundFates } from './refund-fates.ts';

export const refundLineKeyedByOrderLine: Fingerprint = {
  id: 'refund-line-keyed-by-order-line',
  subject: 'refund',
  kinds: ['refund-missing-in-erp'],
  certainty: 'residual',
  seen: 'The refunds that are missing are of order lines that were refunded more than once; lines refunded once arrive.',
  next: 'Have refund lines known by their own id, then import the second refunds again.',
  steps: refundFates,
  mark: lostAsSort('second-of-line', 'first-of-line'),
};
