import type { Fingerprint } from '../../fingerprint.ts';

export const pendingRefundMakesZeroCreditMemo: Fingerprint = {
  id: 'pending-refund-makes-zero-credit-memo',
  subject: 'refund',
  kinds: ['refund-amount-differs'],
  certainty: 'residual',
  seen: 'The credit memo comes to 0, and it was made while the money of the refund was still pending.',
  next: 'Have pending refunds read again when their money has moved, then make those credit memos anew.',
  mark: `b.actual_minor = 0 and (r.status = 'pending' or (r.settled_at > r.refunded_at and (d.created_at is null or d.created_at < r.settled_at)))`,
};
