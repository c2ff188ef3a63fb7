import { dayNumber } from '../../../ground/days.ts';
import { hourMs, instantAt } from '../../zone.ts';
import type { Fault } from '../fault.ts';
import { isDue } from './is-due.ts';
import { loseOrder } from './lose-order.ts';

/** The backfill asks for orders without saying "any status", and gets the open ones. */
export const backfillOpenOrdersOnly: Fault = {
  id: 'backfill-open-orders-only',
  needs: [],
  plant: (scope) => {
    const { zone, goLive } = scope.merchant;
    const start = instantAt(zone, dayNumber(goLive), 0);
    const backfillAt = start + 5 * hourMs;
    return {
      sale: (sale) => {
        const { createdAt, closedAt } = sale.order;
        if (createdAt >= start || closedAt === null || closedAt >= backfillAt || !isDue(sale)) return;
        loseOrder(sale, scope);
      },
    };
  },
};
