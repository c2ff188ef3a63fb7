import type { Fingerprint } from '../../fingerprint.ts';

export const tipLineDropped: Fingerprint = {
  id: 'tip-line-dropped',
  subject: 'order',
  kinds: ['tip-differs'],
  certainty: 'residual',
  seen: 'The tip of the order is in no document of the ERP, and the payment exceeds the invoice by it.',
  next: 'Map tips to a ledger account, then post the missing tip lines.',
  mark: `o.tip > 0 and b.expected_minor = o.tip and coalesce(b.actual_minor, 0) = 0`,
  reach: `o.tip > 0`,
};
