import type { Fault } from '../fault.ts';
import { isDue } from '../flow/is-due.ts';
import { orderEntry } from '../flow/log-entry.ts';
import { loseOrder } from '../flow/lose-order.ts';
import { isThere } from '../is-there.ts';

/** A store opens, and the ERP knows no location for it: the documents of its sales fail. */
export const locationNotMapped: Fault = {
  id: 'location-not-mapped',
  needs: ['pos'],
  plant: (scope) => {
    let unmapped: string | null = null;
    return {
      sale: (sale) => {
        const { order } = sale;
        if (order.retail === null || !isThere(scope, order.createdAt) || !isDue(sale)) return;
        unmapped ??= order.retail.name;
        if (order.retail.name !== unmapped) return;
        loseOrder(sale, scope, [
          orderEntry(sale, {
            at: order.createdAt + 200_000,
            topic: 'orders/create',
            status: 'error',
            message: `Location Code must have a value: no location is mapped to "${unmapped}"`,
          }),
        ]);
      },
    };
  },
};
