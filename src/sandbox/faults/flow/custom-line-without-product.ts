import type { Fault } from '../fault.ts';
import { isThere } from '../is-there.ts';
import { isDue } from './is-due.ts';

/** A sale of no product has no item: its sales order cannot be confirmed until a person gives it one. */
export const customLineWithoutProduct: Fault = {
  id: 'custom-line-without-product',
  needs: ['custom-lines'],
  plant: (scope) => ({
    sale: (sale) => {
      const { order, erp } = sale;
      if (!isThere(scope, order.createdAt) || !isDue(sale) || order.refunds.length > 0) return;
      if (order.returns.length > 0 || order.edits.length > 0) return;
      if (!order.lines.some(({ variant, giftCard }) => variant === null && !giftCard)) return;
      const bills = erp.documents.filter(({ type }) => type === 'invoice');
      const made = erp.documents.find(({ type }) => type === 'sales-order');
      if (made === undefined || bills.length === 0) return;
      const gone = new Set<string | null>([...bills, ...erp.shipments].map(({ number }) => number));
      erp.documents = erp.documents.filter(({ type }) => type !== 'invoice');
      erp.shipments = [];
      made.status = 'draft';
      for (const payment of erp.payments) if (gone.has(payment.document)) payment.document = null;
      erp.log = erp.log.filter(({ document }) => document === null || !gone.has(document));
      scope.expect({ kinds: ['document-not-posted'], order: order.name });
    },
  }),
};
