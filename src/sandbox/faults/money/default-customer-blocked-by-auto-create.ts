import type { Fault } from '../fault.ts';
import { isDue } from '../flow/is-due.ts';
import { orderEntry } from '../flow/log-entry.ts';
import { loseOrder } from '../flow/lose-order.ts';
import { isThere } from '../is-there.ts';

/** Since customers are created by themselves, the default customer is not used any more, and an order without one cannot be mapped. */
export const defaultCustomerBlockedByAutoCreate: Fault = {
  id: 'default-customer-blocked-by-auto-create',
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
          message: `Customer mapping failed for ${order.name}: no customer could be created automatically, the default customer was not used`,
        }),
      ]);
    },
  }),
};
