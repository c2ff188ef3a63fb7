import type { Fault } from '../fault.ts';
import { isThere } from '../is-there.ts';

/** A dispute takes money out of the payout, and nothing in the ERP says so. */
export const chargebackNotBooked: Fault = {
  id: 'chargeback-not-booked',
  needs: ['disputes', 'payouts'],
  plant: (scope) => {
    const unbooked = new Map<string, string>();
    return {
      sale: ({ order, erp }) => {
        if (!order.shop.usesPayouts) return;
        const own = erp.payments.filter(
          ({ type, at, method }) =>
            (type === 'dispute' || type === 'dispute-reversal') && method === 'CARD' && isThere(scope, at),
        );
        if (own.length === 0 || !own.some(({ type }) => type === 'dispute')) return;
        erp.payments = erp.payments.filter((payment) => !own.includes(payment));
        unbooked.set(order.id, order.name);
      },
      // The shop tells of a dispute when it is in a payout; the last ones are not paid out yet.
      payouts: (payouts) => {
        const told = payouts
          .flatMap(({ transactions }) => transactions)
          .flatMap(({ type, order }) => (type === 'dispute' && order !== null ? [order] : []));
        for (const id of new Set(told)) {
          const order = unbooked.get(id);
          if (order !== undefined) scope.expect({ kinds: ['payment-missing-in-erp'], order });
        }
      },
    };
  },
};
