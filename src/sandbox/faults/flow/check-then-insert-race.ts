import type { Fault } from '../fault.ts';
import { isThere } from '../is-there.ts';
import { isDue } from './is-due.ts';
import { repeat, repeatable } from './repeat-documents.ts';

/** Two workers look at the same moment, find nothing, and both create. */
export const checkThenInsertRace: Fault = {
  id: 'check-then-insert-race',
  needs: [],
  plant: (scope) => ({
    sale: (sale) => {
      if (!isThere(scope, sale.order.createdAt) || !isDue(sale) || !scope.random.chance(0.12)) return;
      const documents = repeatable(sale);
      if (documents.length === 0) return;
      repeat(sale, documents, scope.random.between(0, 20_000));
      scope.expect({ kinds: ['order-duplicated-in-erp'], order: sale.order.name });
    },
  }),
};
