import type { Fingerprint } from '../../fingerprint.ts';

export const marketplaceCollectedTaxBookedAsOwn: Fingerprint = {
  id: 'marketplace-collected-tax-booked-as-own',
  subject: 'order',
  kinds: ['account-differs'],
  certainty: 'residual',
  seen: 'The own tax account has too much by exactly the tax that the sales channel remits.',
  next: 'Map the tax of channels to an account of its own, then move what was booked in the open period.',
  mark: `o.channel_tax > 0 and b.field = 'tax' and abs(b.actual_minor - b.expected_minor - o.channel_tax) <= 2`,
  reach: `o.channel_tax > 0 and o.cancelled_on is null and not coalesce(o.edited, false)`,
};
