import type { Fingerprint } from '../../fingerprint.ts';
import { sameFigure, unknownCurrency, wrongCurrencies } from './wrong-currencies.ts';

export const unknownCurrencyBecomesLocal: Fingerprint = {
  id: 'unknown-currency-becomes-local',
  subject: 'order',
  kinds: ['currency-differs'],
  certainty: 'residual',
  seen: 'Orders in one currency carry their figure in the company currency, as that currency is not set up in the ERP; others are right.',
  next: 'Set the currency up with its ISO code, then post these orders again.',
  steps: [wrongCurrencies],
  mark: `b.field = 'currency' and ${sameFigure} and ${unknownCurrency}`,
  reach: `exists (select 1 from evidence.wrong_currency w where w.currency = o.currency and w.wrong > w.right_ones)`,
  among: 'exists (select 1 from pair.document_group g where g.group_id = o.order_id)',
};
