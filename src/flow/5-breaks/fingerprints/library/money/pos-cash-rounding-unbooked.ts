import type { Fingerprint } from '../../fingerprint.ts';

export const posCashRoundingUnbooked: Fingerprint = {
  id: 'pos-cash-rounding-unbooked',
  subject: 'order',
  kinds: ['rounding-line-unexplained', 'order-total-differs'],
  certainty: 'residual',
  seen: 'The cash rounding of the order is in no document of the ERP.',
  next: 'Map cash rounding to an account, then post the missing lines.',
  mark: `o.rounding <> 0 and coalesce(b.actual_minor, 0) - coalesce(b.expected_minor, 0) = -o.rounding`,
  reach: `o.rounding <> 0`,
};
