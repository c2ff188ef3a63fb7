import { isThere } from '../amounts/sales-documents.ts';
import type { Fault } from '../fault.ts';
import { bookAsLocal } from './order-booked-in-company-currency.ts';

/** A market's currency is not set up in the ERP: the look-up finds nothing, and nothing means the company's currency. */
export const unknownCurrencyBecomesLocal: Fault = {
  id: 'unknown-currency-becomes-local',
  needs: ['multi-currency'],
  plant: (scope) => {
    let unknown: string | null = null;
    return {
      sale: (sale) => {
        const { order, erp } = sale;
        if (!isThere(scope, order.createdAt) || erp.documents.length === 0) return;
        if (order.presentmentCurrency === scope.merchant.baseCurrency) return;
        unknown ??= order.presentmentCurrency;
        if (order.presentmentCurrency === unknown) bookAsLocal(sale, scope);
      },
    };
  },
};
