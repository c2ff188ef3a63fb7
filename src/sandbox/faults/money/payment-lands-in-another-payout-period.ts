import { localDay } from '../../zone.ts';
import type { Fault } from '../fault.ts';
import { isThere } from '../is-there.ts';

/** A payment that comes long after its order is booked on the day of the order, in the period before. */
export const paymentLandsInAnotherPayoutPeriod: Fault = {
  id: 'payment-lands-in-another-payout-period',
  needs: ['b2b'],
  plant: (scope) => ({
    sale: ({ order, erp }) => {
      const paid = erp.payments.filter(({ type }) => type === 'payment');
      const [payment] = paid;
      if (payment === undefined || paid.length > 1 || !isThere(scope, payment.at)) return;
      const on = localDay(scope.merchant.zone, order.createdAt);
      const days = (Date.parse(payment.on) - Date.parse(on)) / 86_400_000;
      if (on.slice(0, 7) === payment.on.slice(0, 7) || days <= 3) return;
      payment.on = on;
      scope.expect({ kinds: ['period-differs'], order: order.name });
    },
  }),
};
