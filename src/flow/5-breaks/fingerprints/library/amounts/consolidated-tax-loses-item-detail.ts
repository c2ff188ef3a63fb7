import type { Fingerprint } from '../../fingerprint.ts';

export const consolidatedTaxLosesItemDetail: Fingerprint = {
  id: 'consolidated-tax-loses-item-detail',
  subject: 'order',
  kinds: ['tax-differs'],
  certainty: 'record',
  seen: 'The document has the right tax in total, and its lines say only a part of it: one of several taxes of an item.',
  next: 'Keep the tax of an item by title and not by account, then rebuild the tax detail of the lines.',
  mark: `b.detail = 'lines' and b.actual_minor < b.expected_minor and abs(b.expected_minor - o.tax) <= 9 and o.tax_titles like '% + %'`,
  reach: `o.tax_titles like '% + %' and o.tax > 0 and o.cancelled_on is null and not coalesce(o.edited, false)`,
};
