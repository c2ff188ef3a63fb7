import { imageOf } from '../../erp/index.ts';
import type { Sale } from '../../records/erp-image.ts';
import type { Fault } from '../fault.ts';
import { isThere } from './is-due.ts';
import { orderEntry } from './log-entry.ts';

/** The cancellation of an order that is not there yet is dropped; then the order is created and lives. */
export const cancelEventArrivesFirst: Fault = {
  id: 'cancel-event-arrives-first',
  needs: [],
  plant: (scope) => ({
    sale: (sale) => {
      const { order, erp } = sale;
      const { cancelledAt } = order;
      if (!isThere(scope, order.createdAt) || order.test || cancelledAt === null) return;
      const alive = imageOf(
        { ...order, cancelledAt: null, refunds: [], financialStatus: 'paid' },
        scope.merchant,
      ).erp.documents.filter(({ type }) => type === 'sales-order');
      if (alive.length === 0 || wasTouched(sale)) return;
      const createdAt = cancelledAt + scope.random.between(1, 5) * 60_000;
      for (const document of alive) Object.assign(document, { createdAt, status: 'open' });
      erp.documents = alive;
      erp.payments = erp.payments.filter(({ type }) => type === 'payment');
      for (const payment of erp.payments) payment.document = null;
      erp.log = [
        orderEntry(sale, {
          at: createdAt - 50_000,
          topic: 'orders/cancelled',
          status: 'skipped',
          message: `Order ${order.name} does not exist`,
        }),
        orderEntry(sale, {
          at: createdAt,
          topic: 'orders/create',
          status: 'success',
          message: `Sales order ${alive[0]?.number} created for ${order.name}`,
          document: alive[0]?.number ?? '',
        }),
      ];
      scope.expect({ kinds: ['cancellation-not-carried'], order: order.name });
    },
  }),
};

/** Whether goods or other faults have been at the order already. */
function wasTouched({ order, erp }: Sale): boolean {
  const paid = order.totals.received.presentment > 0n;
  return order.fulfilments.length > 0 || (paid && erp.documents.length === 0);
}
