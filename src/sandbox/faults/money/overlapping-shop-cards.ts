import type { Fault } from '../fault.ts';
import { isDue } from '../flow/is-due.ts';
import { repeat, repeatable } from '../flow/repeat-documents.ts';
import { isThere } from '../is-there.ts';

/** Two configurations are on one shop, one of them meant for the tills: what is driven by events comes through both. */
export const overlappingShopCards: Fault = {
  id: 'overlapping-shop-cards',
  needs: ['pos'],
  plant: (scope) => ({
    sale: (sale) => {
      const { source, createdAt, name } = sale.order;
      if (source !== 'pos' || !isThere(scope, createdAt) || !isDue(sale)) return;
      const documents = repeatable(sale);
      if (documents.length === 0) return;
      repeat(sale, documents, scope.random.between(5, 120) * 1000, { createdBy: 'shopify-connector-pos' });
      scope.expect({ kinds: ['order-duplicated-in-erp'], order: name });
    },
  }),
};
