import type { Fault } from '../fault.ts';
import { isThere } from '../is-there.ts';
import { isDue } from './is-due.ts';
import { orderEntry } from './log-entry.ts';
import { loseOrder } from './lose-order.ts';

/** An order without a customer is refused, since no default customer is set. */
export const orderWithoutCustomerRejected: Fault = {
  id: 'order-without-customer-rejected',
  needs: ['pos'],
  plant: (scope) => ({
    sale: (sale) => {
      const { order } = sale;
      if (!isThere(scope, order.createdAt) || !isDue(sale)) return;
      if (order.customer !== null || order.company !== null) return;
      loseOrder(sale, scope, [
        orderEntry(sale, {
          at: order.createdAt + 180_000,
          topic: 'orders/create',
          status: 'error',
          message: `Customer is missing on ${order.name} and no default customer is set`,
        }),
      ]);
    },
  }),
};
