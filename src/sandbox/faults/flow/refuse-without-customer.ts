import type { Fault } from '../fault.ts';
import { isThere } from '../is-there.ts';
import { isDue } from './is-due.ts';
import { orderEntry } from './log-entry.ts';
import { loseOrder } from './lose-order.ts';

/** A fault that refuses every order without a customer, with what the log says of it. */
export function refuseWithoutCustomer(id: string, message: (order: string) => string): Fault {
  return {
    id,
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
            message: message(order.name),
          }),
        ]);
      },
    }),
  };
}
