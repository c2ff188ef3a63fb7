import { rounded } from '../amounts/sales-documents.ts';
import type { Fault } from '../fault.ts';
import { isThere } from '../is-there.ts';

/** A foreign payment is worked out from shop money at the order's own rate; the shop converted it at the rate of its day. */
export const paymentAndOrderConvertedAtDifferentRates: Fault = {
  id: 'payment-and-order-converted-at-different-rates',
  needs: ['multi-currency'],
  plant: (scope) => ({
    sale: ({ order, erp }) => {
      const { currency, presentmentCurrency, totals } = order;
      if (!isThere(scope, order.createdAt) || currency === presentmentCurrency) return;
      if (totals.total.shop === 0n) return;
      const converted = new Map(
        erp.payments.flatMap((payment) => {
          if (payment.type !== 'payment' || payment.currency !== presentmentCurrency) return [];
          const own = order.transactions.find(({ id }) => id === payment.externalId);
          if (own === undefined || own.amount.presentment !== payment.amount) return [];
          return [[payment, rounded(own.amount.shop, totals.total.presentment, totals.total.shop)] as const];
        }),
      );
      const moved = [...converted].reduce((sum, [payment, amount]) => sum + amount - payment.amount, 0n);
      // Cents that cancel out between two ways of paying are no case of it.
      if (moved === 0n) return;
      for (const [payment, amount] of converted) payment.amount = amount;
      scope.expect({ kinds: ['payment-amount-differs'], order: order.name });
    },
  }),
};
