import type { Fingerprint } from '../../fingerprint.ts';
import { sameFigure, unknownCurrency, wrongCurrencies } from './wrong-currencies.ts';

export const orderBookedInCompanyCurrency: Fingerprint = {
  id: 'order-booked-in-company-currency',
  subject: 'order',
  kinds: ['currency-differs'],
  certainty: 'residual',
  seen: 'Every order in a foreign currency carries its figure in the company currency.',
  next: 'Have the connector set the currency of the document, then post these orders again.',
  steps: [wrongCurrencies],
  mark: `b.field = 'currency' and ${sameFigure} and not ${unknownCurrency}`,
  reach: `exists (select 1 from evidence.wrong_currency w where w.currency = o.currency and w.wrong > 0)`,
  among: 'exists (select 1 from pair.document_group g where g.group_id = o.order_id)',
};
