import type { Fault } from '../fault.ts';
import { isThere } from '../is-there.ts';
import { isDue } from './is-due.ts';
import { orderEntry } from './log-entry.ts';

/** Payment comes before the sales order is there, is refused and never tried again: nothing is ever invoiced. */
export const paidEventBeforeCreateEvent: Fault = {
  id: 'paid-event-before-create-event',
  needs: [],
  plant: (scope) => ({
    sale: (sale) => {
      const { order, erp } = sale;
      if (!isThere(scope, order.createdAt) || !isDue(sale) || order.totals.sold.presentment === 0n) return;
      const made = erp.documents.find(({ type }) => type === 'sales-order');
      const isPaid = erp.payments.some(({ type }) => type === 'payment');
      const plain = isPaid && order.refunds.length + order.returns.length + order.edits.length === 0;
      const bills = erp.documents.filter(({ type }) => type === 'invoice');
      if (made === undefined || bills.length === 0 || !plain || !scope.random.chance(0.15)) return;
      const numbers = new Set<string | null>(bills.map(({ number }) => number));
      erp.documents = erp.documents.filter(({ type }) => type !== 'invoice');
      made.status = 'open';
      for (const payment of erp.payments) if (numbers.has(payment.document)) payment.document = null;
      erp.log = erp.log.filter(({ document }) => !numbers.has(document));
      erp.log.unshift(
        orderEntry(sale, {
          at: made.createdAt - 45_000,
          topic: 'orders/paid',
          status: 'error',
          message: `Sales order of ${order.name} not found`,
        }),
      );
      scope.expect({ kinds: ['document-not-posted'], order: order.name });
    },
  }),
};
