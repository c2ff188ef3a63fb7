import type { Fault } from '../fault.ts';
import { isThere } from '../is-there.ts';

/** A document takes one payment method: of an order paid in two ways only the first payment is booked. */
export const onePaymentMethodPerDocument: Fault = {
  id: 'one-payment-method-per-document',
  needs: ['gift-cards'],
  plant: (scope) => ({
    sale: ({ order, erp }) => {
      if (!isThere(scope, order.createdAt)) return;
      const paid = erp.payments.filter(({ type }) => type === 'payment');
      const [first] = paid;
      if (first === undefined || new Set(paid.map(({ method }) => method)).size < 2) return;
      erp.payments = erp.payments.filter(({ type, method }) => type !== 'payment' || method === first.method);
      scope.expect({ kinds: ['payment-amount-differs'], order: order.name });
    },
  }),
};
