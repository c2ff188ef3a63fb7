import type { Sale } from '../../records/erp-image.ts';
import type { Fault, FaultScope } from '../fault.ts';
import { isThere } from '../is-there.ts';
import { relabel } from './foreign-money.ts';

/** Books all of a sale's documents in the company's currency, with the numbers of the buyer's. */
export function bookAsLocal({ order, erp }: Sale, { merchant, expect }: FaultScope): void {
  const { baseCurrency } = merchant;
  const foreign = erp.documents.filter(({ currency }) => currency !== baseCurrency);
  if (foreign.length === 0) return;
  for (const document of foreign) relabel(document, baseCurrency);
  expect({ kinds: ['currency-differs'], order: order.name });
  for (const { type, number, status } of foreign) {
    if (type === 'credit-memo' && status === 'posted')
      expect({ kinds: ['currency-differs'], order: order.name, document: number });
  }
}

/** The currency of a document is never set: what the buyer paid is booked as so much of the company's own. */
export const orderBookedInCompanyCurrency: Fault = {
  id: 'order-booked-in-company-currency',
  needs: ['multi-currency'],
  plant: (scope) => ({
    sale: (sale) => {
      if (isThere(scope, sale.order.createdAt)) bookAsLocal(sale, scope);
    },
  }),
};
