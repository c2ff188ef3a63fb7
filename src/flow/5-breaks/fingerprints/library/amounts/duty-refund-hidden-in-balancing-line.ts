import type { Fingerprint } from '../../fingerprint.ts';

export const dutyRefundHiddenInBalancingLine: Fingerprint = {
  id: 'duty-refund-hidden-in-balancing-line',
  subject: 'refund',
  kinds: ['account-differs', 'rounding-line-unexplained'],
  certainty: 'residual',
  seen: 'The refund gave duties back, and the credit memo has their amount on a general line and none for duties.',
  next: 'Have the connector store the duties of refunds, then move what was credited to the duty account.',
  mark: `(b.kind = 'account-differs' and ((b.detail = 'credit' and b.expected = 'duty') or b.detail = 'credit duty')) or (b.kind = 'rounding-line-unexplained' and r.duty > 0 and abs(abs(b.actual_minor - b.expected_minor) - r.duty) <= 1)`,
  reach: `r.duty > 0`,
};
