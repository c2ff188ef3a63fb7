import { imageOf } from '../../erp/index.ts';
import type { ShopOrder, Transaction } from '../../records/order.ts';
import type { Fault } from '../fault.ts';
import { isThere } from '../is-there.ts';

/** An authorisation counts as the payment: the order flows and is booked as paid, and no money ever comes. */
export const authorisationTreatedAsPayment: Fault = {
  id: 'authorisation-treated-as-payment',
  needs: [],
  plant: (scope) => ({
    sale: (sale) => {
      const { order, erp } = sale;
      if (!isThere(scope, order.createdAt) || order.test || erp.documents.length > 0) return;
      if (order.cancelledAt !== null || order.refunds.length > 0) return;
      const authorised = order.transactions.find(
        ({ kind, status }) => kind === 'authorization' && status === 'success',
      );
      const moved = order.transactions.some(
        ({ kind, status }) => status === 'success' && (kind === 'sale' || kind === 'capture'),
      );
      if (authorised === undefined || moved) return;
      const taken: Transaction = { ...authorised, kind: 'sale' };
      const paid: ShopOrder = {
        ...order,
        financialStatus: 'paid',
        transactions: [taken],
        totals: { ...order.totals, received: authorised.amount },
      };
      const image = imageOf(paid, scope.merchant).erp;
      if (image.payments.length === 0) return;
      erp.documents.push(...image.documents);
      erp.payments.push(...image.payments);
      erp.log.push(...image.log);
      scope.expect({ kinds: ['payment-missing-in-shop'], order: order.name });
    },
  }),
};
