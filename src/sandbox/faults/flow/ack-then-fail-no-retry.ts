import type { Fault } from '../fault.ts';
import { isThere } from '../is-there.ts';
import { isDue } from './is-due.ts';
import { orderEntry } from './log-entry.ts';
import { loseOrder } from './lose-order.ts';

const reasons = [
  'Lock wait timeout exceeded',
  'Deadlock found when trying to get lock',
  'Background job failed',
];

/** The event was acknowledged, its job failed in the background, and nobody sends it again. */
export const ackThenFailNoRetry: Fault = {
  id: 'ack-then-fail-no-retry',
  needs: [],
  plant: (scope) => {
    const reason = scope.random.pick(reasons);
    return {
      sale: (sale) => {
        const { createdAt } = sale.order;
        if (!isThere(scope, createdAt) || !isDue(sale) || !scope.random.chance(0.1)) return;
        loseOrder(sale, scope, [
          orderEntry(sale, {
            at: createdAt + scope.random.between(20, 300) * 1000,
            topic: 'orders/create',
            status: 'error',
            message: reason,
          }),
        ]);
      },
    };
  },
};
