import type { Fingerprint } from '../../fingerprint.ts';

export const freightRefundToOtherAccount: Fingerprint = {
  id: 'freight-refund-to-other-account',
  subject: 'refund',
  kinds: ['account-differs'],
  certainty: 'residual',
  seen: 'Shipping was sold on one account and credited on another.',
  next: 'Map the refund of shipping to the account of its method, then move what was credited so far.',
  mark: `(b.detail = 'credit' and b.expected = 'shipping') or b.detail = 'credit shipping'`,
  reach: `r.shipping > 0`,
};
