import type { Fault } from '../fault.ts';
import { isThere } from '../is-there.ts';
import { keepAlive } from './live-order.ts';
import { orderEntry } from './log-entry.ts';

const topic = 'orders/cancelled';

/** The upgraded connector knows cancellations; the shops installed before never subscribed to them. */
export const newTopicNeedsReregistration: Fault = {
  id: 'new-topic-needs-reregistration',
  needs: [],
  plant: (scope) => ({
    master: (master) => {
      master.subscriptions = master.subscriptions.filter((one) => one.topic !== topic);
    },
    sale: (sale) => {
      const { cancelledAt, createdAt, test, name } = sale.order;
      if (!isThere(scope, createdAt) || test || cancelledAt === null) return;
      const madeAt = createdAt + scope.random.between(1, 9) * 60_000;
      const alive = keepAlive(sale, scope.merchant, madeAt);
      if (alive === null) return;
      sale.erp.log = [
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
