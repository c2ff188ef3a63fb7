import { isThere, rounded } from '../amounts/sales-documents.ts';
import type { Fault } from '../fault.ts';

/** A foreign payment is worked out from shop money at the order's own rate; the shop converted it at the rate of its day. */
export const paymentAndOrderConvertedAtDifferentRates: Fault = {
  id: 'payment-and-order-converted-at-different-rates',
  needs: ['multi-currency'],
  plant: (scope) => ({
    sale: ({ order, erp }) => {
      const { currency, presentmentCurrency, totals } = order;
      if (!isThere(scope, order.createdAt) || currency === presentmentCurrency) return;
      if (totals.total.shop === 0n) return;
      let moved = 0n;
      for (const payment of erp.payments) {
        if (payment.type !== 'payment' || payment.currency !== presentmentCurrency) continue;
        const own = order.transactions.find(({ id }) => id === payment.externalId);
        if (own === undefined || own.amount.presentment !== payment.amount) continue;
        const amount = rounded(own.amount.shop, totals.total.presentment, totals.total.shop);
        moved += amount - payment.amount;
        payment.amount = amount;
      }
      if (moved !== 0n) scope.expect({ kinds: ['payment-amount-differs'], order: order.name });
    },
  }),
};
