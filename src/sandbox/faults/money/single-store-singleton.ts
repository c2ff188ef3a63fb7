import type { Fault } from '../fault.ts';
import { isDue } from '../flow/is-due.ts';
import { loseOrder } from '../flow/lose-order.ts';
import { isThere } from '../is-there.ts';

/** The connector knows one store: no order of another one ever comes, and nothing is logged of it. */
export const singleStoreSingleton: Fault = {
  id: 'single-store-singleton',
  needs: ['multi-shop'],
  plant: (scope) => {
    const only = scope.merchant.shops[0]?.code;
    return {
      master: (master) => {
        master.subscriptions = master.subscriptions.filter(({ shop }) => shop === only);
      },
      sale: (sale) => {
        const { order } = sale;
        if (order.shop.code === only || !isThere(scope, order.createdAt)) return;
        if (isDue(sale)) loseOrder(sale, scope);
      },
    };
  },
};
