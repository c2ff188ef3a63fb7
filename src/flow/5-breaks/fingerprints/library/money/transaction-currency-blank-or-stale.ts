import type { Fingerprint } from '../../fingerprint.ts';
import { sameFigure } from './wrong-currencies.ts';

export const transactionCurrencyBlankOrStale: Fingerprint = {
  id: 'transaction-currency-blank-or-stale',
  subject: 'order',
  kinds: ['currency-differs'],
  certainty: 'residual',
  seen: 'The document is in the right currency, and its payment has the same figure in another one.',
  next: 'Have the connector store the currency of each transaction, then book these payments again.',
  mark: `b.field = 'paymentCurrency' and ${sameFigure}`,
};
