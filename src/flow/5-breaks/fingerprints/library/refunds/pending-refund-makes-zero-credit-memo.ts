import type { Fingerprint } from '../../fingerprint.ts';
import { zeroAs, zeroCredits } from './zero-credits.ts';

export const pendingRefundMakesZeroCreditMemo: Fingerprint = {
  id: 'pending-refund-makes-zero-credit-memo',
  subject: 'refund',
  kinds: ['refund-amount-differs'],
  certainty: 'residual',
  seen: 'The credit memo comes to 0, and it was made while the money of the refund was still pending.',
  next: 'Have pending refunds read again when their money has moved, then make those credit memos anew.',
  steps: zeroCredits,
  mark: zeroAs('early'),
  sharperThan: ['deleting-one-refund-wipes-all-lines'],
};
