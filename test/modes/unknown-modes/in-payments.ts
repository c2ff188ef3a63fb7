import { isThere } from '../../../src/sandbox/faults/is-there.ts';
import type { Fault } from '../../../src/sandbox/index.ts';

const monday = 1;

/** Payments of a Monday are booked twice. */
export const mondayPaymentsTwice: Fault = {
  id: 'unknown-monday-payments-twice',
  needs: [],
  plant: (scope) => ({
    sale: ({ order, erp }) => {
      if (order.cancelledAt !== null || order.refunds.length > 0) return;
      const own = erp.payments.filter(
        ({ type, at, on }) =>
          type === 'payment' && isThere(scope, at) && new Date(`${on}T00:00:00Z`).getUTCDay() === monday,
      );
      if (own.length === 0) return;
      for (const payment of own)
        erp.payments.push({
          ...payment,
          number: `${payment.number}-B`,
          externalId: `${payment.externalId}-B`,
        });
      scope.expect({ kinds: ['payment-amount-differs', 'payment-missing-in-shop'], order: order.name });
    },
  }),
};
