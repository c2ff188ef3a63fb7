import type { Fault } from '../fault.ts';
import { isThere } from '../is-there.ts';

/** To the connector, cancelled is paid back: it books a refund of money that the shop kept. */
export const cancelPaidOrderWithNoRefund: Fault = {
  id: 'cancel-paid-order-with-no-refund',
  needs: ['kept-payments'],
  plant: (scope) => ({
    sale: ({ order, erp }) => {
      const { cancelledAt, totals } = order;
      if (cancelledAt === null || !isThere(scope, cancelledAt)) return;
      if (totals.received.presentment <= totals.refunded.presentment || totals.refunded.presentment > 0n)
        return;
      const memo = erp.documents.find(({ type, status }) => type === 'credit-memo' && status === 'posted');
      const paid = erp.payments.filter(({ type }) => type === 'payment');
      if (memo === undefined || paid.length === 0) return;
      for (const payment of paid)
        erp.payments.push({
          ...payment,
          number: `${payment.number}-R`,
          type: 'refund',
          externalId: `${payment.externalId}-R`,
          document: memo.number,
          amount: -payment.amount,
          at: memo.createdAt,
          on: memo.documentOn,
          createdAt: memo.createdAt,
        });
      scope.expect({ kinds: ['payment-missing-in-shop'], order: order.name });
    },
  }),
};
