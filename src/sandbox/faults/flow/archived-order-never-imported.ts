import { hourMs } from '../../zone.ts';
import type { Fault } from '../fault.ts';
import { isThere } from '../is-there.ts';
import { isDue } from './is-due.ts';
import { loseOrder } from './lose-order.ts';

const pollMs = 2 * hourMs;

/** What is archived before the next poll is taken for an update of an order that nobody has. */
export const archivedOrderNeverImported: Fault = {
  id: 'archived-order-never-imported',
  needs: ['pos'],
  plant: (scope) => ({
    sale: (sale) => {
      const { createdAt, closedAt } = sale.order;
      if (!isThere(scope, createdAt) || !isDue(sale) || closedAt === null) return;
      if (closedAt - createdAt < pollMs) loseOrder(sale, scope);
    },
  }),
};
