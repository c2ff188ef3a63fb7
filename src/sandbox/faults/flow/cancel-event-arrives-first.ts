import type { Fault } from '../fault.ts';
import { isThere } from '../is-there.ts';
import { keepAlive } from './live-order.ts';
import { orderEntry } from './log-entry.ts';

/** The cancellation of an order that is not there yet is dropped; then the order is created and lives. */
export const cancelEventArrivesFirst: Fault = {
  id: 'cancel-event-arrives-first',
  needs: [],
  plant: (scope) => ({
    sale: (sale) => {
      const { cancelledAt, createdAt, test, name } = sale.order;
      if (!isThere(scope, createdAt) || test || cancelledAt === null) return;
      const madeAt = cancelledAt + scope.random.between(1, 5) * 60_000;
      const alive = keepAlive(sale, scope.merchant, madeAt);
      if (alive === null) return;
      sale.erp.log = [
        orderEntry(sale, {
          at: madeAt - 50_000,
          topic: 'orders/cancelled',
          status: 'skipped',
          message: `Order ${name} does not exist`,
        }),
        orderEntry(sale, {
          at: madeAt,
          topic: 'orders/create',
          status: 'success',
          message: `Sales order ${alive.number} created for ${name}`,
          document: alive.number,
        }),
      ];
      scope.expect({ kinds: ['cancellation-not-carried'], order: name });
    },
  }),
};
