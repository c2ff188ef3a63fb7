import type { Fault } from '../fault.ts';
import { isThere } from '../is-there.ts';
import { isDue } from './is-due.ts';
import { repeat, repeatable } from './repeat-documents.ts';

/** The event is late; somebody enters the order by hand, and then the event comes. */
export const eventDelayMistakenForLoss: Fault = {
  id: 'event-delay-mistaken-for-loss',
  needs: [],
  plant: (scope) => ({
    sale: (sale) => {
      const { createdAt, name } = sale.order;
      if (!isThere(scope, createdAt) || !isDue(sale) || !scope.random.chance(0.15)) return;
      const documents = repeatable(sale);
      const [first] = documents;
      // Only what came within minutes is missed after a quarter of an hour.
      if (first === undefined || first.createdAt - createdAt > 20 * 60_000) return;
      const enteredAfter = scope.random.between(15, 40) * 60_000;
      const delay = scope.random.between(70, 240) * 60_000;
      repeat(sale, documents, enteredAfter, { createdBy: 'm.keller' });
      for (const document of documents) document.createdAt += delay;
      scope.expect({ kinds: ['order-duplicated-in-erp'], order: name });
    },
  }),
};
