import type { Fault } from '../fault.ts';
import { isThere } from '../is-there.ts';

/** The connector archives an order as soon as it has a document of it, paid and shipped or not. */
export const archivedBeforePaidOrShipped: Fault = {
  id: 'archived-before-paid-or-shipped',
  needs: ['b2b', 'split-shipments'],
  plant: (scope) => ({
    sale: (sale) => {
      const { order, erp } = sale;
      if (!isThere(scope, order.createdAt) || order.closedAt !== null || order.test) return;
      const made = erp.documents.filter(({ type }) => type !== 'credit-memo');
      const last = Math.max(...made.map(({ createdAt }) => createdAt));
      if (made.length === 0 || last >= scope.merchant.takenAt - 60_000) return;
      const isUnpaid =
        order.totals.outstanding.presentment > 0n &&
        (order.financialStatus === 'pending' || order.financialStatus === 'partially_paid');
      const isUnshipped =
        order.fulfilmentStatus !== 'fulfilled' &&
        made.some(
          ({ type, status, fulfilmentStatus }) =>
            type === 'sales-order' && status === 'open' && fulfilmentStatus !== 'fulfilled',
        );
      if (!isUnpaid && !isUnshipped) return;
      sale.archivedAt = last + 30_000;
      scope.expect({ kinds: ['status-differs'], order: order.name });
    },
  }),
};
