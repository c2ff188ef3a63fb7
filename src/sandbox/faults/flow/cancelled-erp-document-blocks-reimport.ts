import type { Fault } from '../fault.ts';
import { isThere } from '../is-there.ts';
import { isDue } from './is-due.ts';
import { orderEntry } from './log-entry.ts';

/** Somebody cancels an order's documents to have it imported again; the import finds them and says it is there. */
export const cancelledErpDocumentBlocksReimport: Fault = {
  id: 'cancelled-erp-document-blocks-reimport',
  needs: [],
  plant: (scope) => ({
    sale: (sale) => {
      const { order, erp } = sale;
      if (!isThere(scope, order.createdAt) || !isDue(sale) || !scope.random.chance(0.1)) return;
      if (erp.documents.some(({ type }) => type === 'credit-memo') || order.returns.length > 0) return;
      if (erp.documents.filter(({ type }) => type === 'invoice').length > 1) return;
      for (const document of erp.documents) document.status = 'cancelled';
      const [first] = erp.documents;
      erp.log.push(
        orderEntry(sale, {
          at: (first?.createdAt ?? order.createdAt) + 86_400_000,
          topic: 'orders/updated',
          status: 'skipped',
          message: `Order ${order.name} exists already: ${first?.number}`,
        }),
      );
      scope.expect({ kinds: ['order-missing-in-erp', 'document-not-posted'], order: order.name });
    },
  }),
};
