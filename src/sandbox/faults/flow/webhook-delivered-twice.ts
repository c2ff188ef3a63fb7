import type { Fault } from '../fault.ts';
import { isThere } from '../is-there.ts';
import { isDue } from './is-due.ts';
import { orderEntry } from './log-entry.ts';
import { repeat, repeatable } from './repeat-documents.ts';

/** The same event comes again some minutes later, and makes everything once more. */
export const webhookDeliveredTwice: Fault = {
  id: 'webhook-delivered-twice',
  needs: [],
  plant: (scope) => ({
    sale: (sale) => {
      // Numbers of its own for each order: what has not happened yet to one does not change the next.
      const random = scope.random.fork(sale.order.id);
      if (!isThere(scope, sale.order.createdAt) || !isDue(sale) || !random.chance(0.12)) return;
      const documents = repeatable(sale);
      if (documents.length === 0) return;
      const lag = random.between(2, 90) * 60_000 + random.between(0, 59_999);
      const copies = repeat(sale, documents, lag);
      const first = sale.erp.log.find(({ topic }) => topic === 'orders/create');
      for (const copy of copies) {
        sale.erp.log.push(
          orderEntry(sale, {
            at: copy.createdAt,
            topic: 'orders/create',
            status: 'success',
            message: `${copy.type === 'invoice' ? 'Invoice' : 'Sales order'} ${copy.number} created for ${sale.order.name}`,
            document: copy.number,
            ...(first === undefined ? {} : { delivery: first.delivery }),
          }),
        );
      }
      scope.expect({ kinds: ['order-duplicated-in-erp'], order: sale.order.name });
    },
  }),
};
