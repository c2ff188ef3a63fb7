import type { Fingerprint } from '../../fingerprint.ts';

export const unknownCurrencyBecomesLocal: Fingerprint = {
  id: 'unknown-currency-becomes-local',
  subject: 'order',
  kinds: ['currency-differs'],
  certainty: 'residual',
  seen: 'Orders in one currency carry their figure in the company currency, as that currency is not set up in the ERP; others are right.',
  next: 'Set the currency up with its ISO code, then post these orders again.',
  mark: `d.currency <> o.currency and d.total in (o.total, o.total * 10, o.total * 100, o.total * 1000)`,
  reach: `exists (select 1 from evidence.broken v where v.kind = 'currency-differs' and v.expected = o.currency)`,
};
