import type { Fault } from '../fault.ts';
import { isThere } from '../is-there.ts';
import { isDue } from './is-due.ts';
import { orderEntry } from './log-entry.ts';
import { loseOrder } from './lose-order.ts';

/** A line fails after the number was written back; the update this makes imports again and wipes the error away. */
export const reimportClearsErrorState: Fault = {
  id: 'reimport-clears-error-state',
  needs: [],
  plant: (scope) => ({
    sale: (sale) => {
      const { createdAt, name } = sale.order;
      if (!isThere(scope, createdAt) || !isDue(sale) || !scope.random.chance(0.1)) return;
      const number = sale.erp.documents.find(({ type }) => type === 'sales-order')?.number;
      if (number === undefined) return;
      loseOrder(sale, scope, [
        orderEntry(sale, {
          at: createdAt + 120_000,
          topic: 'orders/create',
          status: 'error',
          message: `Line 2 of ${number} could not be created`,
        }),
        orderEntry(sale, {
          at: createdAt + 150_000,
          topic: 'orders/updated',
          status: 'success',
          message: `Order ${name} is up to date: ${number}`,
          document: number,
        }),
      ]);
    },
  }),
};
