import { dayMs, hourMs } from '../../zone.ts';
import type { Fault } from '../fault.ts';
import { isThere } from '../is-there.ts';
import { isDue } from './is-due.ts';
import { plainEntry } from './log-entry.ts';
import { loseOrder } from './lose-order.ts';

/** After hours of failed deliveries the platform takes the subscription away, and no order of the shop arrives any more. */
export const subscriptionRemovedAfterFailures: Fault = {
  id: 'subscription-removed-after-failures',
  needs: [],
  plant: (scope) => {
    const shop = scope.merchant.shops[0]?.code ?? '';
    const begins = scope.from + scope.random.between(3, 12) * dayMs;
    return {
      master: (master) => {
        master.subscriptions = master.subscriptions.filter(
          (one) => one.shop !== shop || one.topic !== 'orders/create',
        );
      },
      sale: (sale) => {
        const { createdAt } = sale.order;
        if (sale.order.shop.code !== shop || createdAt < begins || !isThere(scope, createdAt)) return;
        if (isDue(sale)) loseOrder(sale, scope);
      },
      log: (log) => {
        if (log.length > 0) return;
        for (let attempt = 1; attempt <= 8; attempt += 1) {
          log.push(
            plainEntry({
              at: begins + Math.round((attempt - 1) * 0.5 * hourMs),
              topic: 'orders/create',
              status: 'error',
              message: 'Internal server error (500)',
              attempt,
              delivery: '5e1f0a11-0000-4000-a000-00000000dead',
            }),
          );
        }
      },
    };
  },
};
