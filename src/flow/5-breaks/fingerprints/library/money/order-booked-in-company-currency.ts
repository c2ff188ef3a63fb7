import type { Fingerprint } from '../../fingerprint.ts';

export const orderBookedInCompanyCurrency: Fingerprint = {
  id: 'order-booked-in-company-currency',
  subject: 'order',
  kinds: ['currency-differs'],
  certainty: 'residual',
  seen: 'Every order in a foreign currency carries its figure in the company currency.',
  next: 'Have the connector set the currency of the document, then post these orders again.',
  mark: `d.currency <> o.currency and d.total in (o.total, o.total * 10, o.total * 100, o.total * 1000)`,
  reach: `exists (select 1 from evidence.broken v where v.kind = 'currency-differs' and v.actual <> o.currency)`,
  sharperThan: ['unknown-currency-becomes-local'],
};
