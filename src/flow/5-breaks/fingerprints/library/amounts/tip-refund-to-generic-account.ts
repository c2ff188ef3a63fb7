import type { Fingerprint } from '../../fingerprint.ts';

export const tipRefundToGenericAccount: Fingerprint = {
  id: 'tip-refund-to-generic-account',
  subject: 'refund',
  kinds: ['account-differs'],
  certainty: 'residual',
  seen: 'The tip was paid back, and the credit memo has its amount on a general account and not on that of tips.',
  next: 'Map refunded tips to the account of tips, then move what was credited so far.',
  mark: `(b.detail = 'credit' and b.expected = 'tip') or b.detail = 'credit tip'`,
};
