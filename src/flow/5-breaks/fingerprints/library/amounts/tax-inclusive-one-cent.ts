import type { Fingerprint } from '../../fingerprint.ts';

export const taxInclusiveOneCent: Fingerprint = {
  id: 'tax-inclusive-one-cent',
  subject: 'order',
  kinds: ['order-total-differs', 'tax-differs', 'rounding-line-unexplained'],
  certainty: 'residual',
  seen: 'Prices contain tax, and the document differs by one minor unit: tax was rounded by line on one side and by document on the other.',
  next: 'Round tax as the shop does, or book the cents to a rounding account and watch that they stay about nothing.',
  mark: `o.tax_included and o.tax > 0 and abs(coalesce(b.effect, b.actual_minor - b.expected_minor)) = 1`,
};
