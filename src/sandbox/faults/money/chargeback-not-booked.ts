import { isThere } from '../amounts/sales-documents.ts';
import type { Fault } from '../fault.ts';

/** A dispute takes money out of the payout, and nothing in the ERP says so. */
export const chargebackNotBooked: Fault = {
  id: 'chargeback-not-booked',
  needs: ['disputes', 'payouts'],
  plant: (scope) => ({
    sale: ({ order, erp }) => {
      if (!order.shop.usesPayouts) return;
      const own = erp.payments.filter(
        ({ type, at, method }) =>
          (type === 'dispute' || type === 'dispute-reversal') && method === 'CARD' && isThere(scope, at),
      );
      if (own.length === 0 || !own.some(({ type }) => type === 'dispute')) return;
      erp.payments = erp.payments.filter((payment) => !own.includes(payment));
      scope.expect({ kinds: ['payment-missing-in-erp'], order: order.name });
    },
  }),
};
