import { localDay } from '../../zone.ts';
import type { Fault } from '../fault.ts';
import { isThere } from '../is-there.ts';

/** An order that is paid weeks later is billed and paid with the day on which it was placed, in a month that is over. */
export const invoiceBackdatedToOrderDate: Fault = {
  id: 'invoice-backdated-to-order-date',
  needs: ['late-payments'],
  plant: (scope) => {
    const { zone, invoicesAtFulfilment } = scope.merchant;
    return {
      sale: ({ order, erp }) => {
        if (order.company !== null || order.cancelledAt !== null) return;
        const payments = erp.payments.filter(({ type }) => type === 'payment');
        const [first] = payments;
        const bills = erp.documents.filter(({ type, status }) => type === 'invoice' && status === 'posted');
        if (first === undefined || bills.length === 0 || !payments.every(({ at }) => isThere(scope, at)))
          return;
        const on = localDay(zone, order.createdAt);
        if (
          payments.some(
            (payment) => payment.on.slice(0, 7) === on.slice(0, 7) || first.at - order.createdAt < later,
          )
        )
          return;
        for (const payment of payments) payment.on = on;
        for (const bill of bills) {
          bill.documentOn = on;
          bill.postedOn = on;
        }
        scope.expect({ kinds: ['period-differs'], order: order.name });
        // What is billed with its shipment belongs to the month in which it left.
        if (invoicesAtFulfilment) scope.expect({ kinds: ['period-differs'], order: order.name });
      },
    };
  },
};

const later = 5 * 86_400_000;
