import { isDue } from '../../../src/sandbox/faults/flow/is-due.ts';
import { loseOrder } from '../../../src/sandbox/faults/flow/lose-order.ts';
import { repeat, repeatable } from '../../../src/sandbox/faults/flow/repeat-documents.ts';
import { isThere } from '../../../src/sandbox/faults/is-there.ts';
import type { Fault } from '../../../src/sandbox/index.ts';
import { dayMs } from '../../../src/sandbox/zone.ts';

/** Orders of one gateway are made again days later, under other numbers. */
export const ordersOfOneGatewayAgain: Fault = {
  id: 'unknown-orders-of-one-gateway-again',
  needs: [],
  plant: (scope) => ({
    sale: (sale) => {
      const { order } = sale;
      const paid = order.transactions.find(({ kind }) => kind === 'sale' || kind === 'capture');
      if (paid?.gateway !== 'paypal' || !isThere(scope, order.createdAt) || !isDue(sale)) return;
      const documents = repeatable(sale);
      if (documents.length === 0) return;
      repeat(sale, documents, 3 * dayMs);
      scope.expect({ kinds: ['order-duplicated-in-erp'], order: order.name });
    },
  }),
};

/** Large orders never come over, and nothing says why. */
export const largeOrdersLost: Fault = {
  id: 'unknown-large-orders-lost',
  needs: [],
  plant: (scope) => ({
    sale: (sale) => {
      const { order } = sale;
      if (!isThere(scope, order.createdAt) || !isDue(sale) || order.totals.sold.shop < 40_000n) return;
      loseOrder(sale, scope);
    },
  }),
};

/** Every fourth document is on the customer of the order before. */
export const customerOfTheOrderBefore: Fault = {
  id: 'unknown-customer-of-the-order-before',
  needs: [],
  plant: (scope) => {
    let before: { readonly customer: string; readonly email: string } | null = null;
    return {
      sale: ({ order, erp }) => {
        const taken = before;
        if (order.customer !== null && order.company === null)
          before = { customer: order.customer.number, email: order.customer.email };
        if (taken === null || order.serial % 4 !== 0 || !isThere(scope, order.createdAt)) return;
        if (order.customer === null || order.company !== null || order.customer.number === taken.customer)
          return;
        if (order.cancelledAt !== null || order.test || erp.documents.length === 0) return;
        for (const document of erp.documents) {
          document.customer = taken.customer;
          document.email = taken.email;
        }
        scope.expect({ kinds: ['customer-differs'], order: order.name });
      },
    };
  },
};
