import type { Fault } from '../fault.ts';
import { isThere } from '../is-there.ts';
import { renumber } from './foreign-money.ts';

/** The currency of a transaction is not stored any more: payments post as if they were in the company's. */
export const transactionCurrencyBlankOrStale: Fault = {
  id: 'transaction-currency-blank-or-stale',
  needs: ['multi-currency'],
  plant: (scope) => ({
    sale: ({ order, erp }) => {
      const { baseCurrency } = scope.merchant;
      if (!isThere(scope, order.createdAt)) return;
      const own = erp.payments.filter(
        ({ type, currency }) => type === 'payment' && currency !== baseCurrency,
      );
      if (own.length === 0 || erp.documents.some(({ currency }) => currency === baseCurrency)) return;
      for (const payment of own) {
        payment.amount = renumber(payment.amount, payment.currency, baseCurrency);
        payment.currency = baseCurrency;
      }
      scope.expect({ kinds: ['currency-differs'], order: order.name });
    },
  }),
};
