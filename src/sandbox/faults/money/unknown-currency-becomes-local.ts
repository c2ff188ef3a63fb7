import type { Master } from '../../records/books.ts';
import type { Fault } from '../fault.ts';
import { isThere } from '../is-there.ts';
import { bookAsLocal } from './order-booked-in-company-currency.ts';

/** A market's currency is not set up in the ERP: the look-up finds nothing, and nothing means the company's currency. */
export const unknownCurrencyBecomesLocal: Fault = {
  id: 'unknown-currency-becomes-local',
  needs: ['multi-currency'],
  plant: (scope) => {
    const { merchant, random } = scope;
    const { baseCurrency } = merchant;
    const sold = new Set(merchant.shops.flatMap(({ markets }) => markets.map(({ currency }) => currency)));
    sold.delete(baseCurrency);
    // It is missing from the ERP's list, or there without its ISO code.
    const missing = sold.size < 2 || random.chance(0.5);
    let set: Master | null = null;
    let unknown: string | null = null;
    return {
      master: (master) => {
        set = master;
      },
      sale: (sale) => {
        const { order, erp } = sale;
        if (!isThere(scope, order.createdAt) || erp.documents.length === 0) return;
        if (order.presentmentCurrency === baseCurrency) return;
        unknown ??= order.presentmentCurrency;
        if (order.presentmentCurrency !== unknown) return;
        bookAsLocal(sale, scope);
        if (missing && set !== null) set.currencies = set.currencies.filter((code) => code !== unknown);
      },
    };
  },
};
