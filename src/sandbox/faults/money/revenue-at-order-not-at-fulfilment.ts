import { imageOf } from '../../erp/index.ts';
import { localDay } from '../../zone.ts';
import type { Fault } from '../fault.ts';
import { isThere } from '../is-there.ts';

/** Revenue is booked when the order is placed, while the books have agreed on delivery. */
export const revenueAtOrderNotAtFulfilment: Fault = {
  id: 'revenue-at-order-not-at-fulfilment',
  needs: ['invoice-at-fulfilment'],
  plant: (scope) => {
    const { zone } = scope.merchant;
    return {
      sale: ({ order, erp }) => {
        if (!isThere(scope, order.createdAt) || order.cancelledAt !== null || erp.documents.length === 0)
          return;
        const placed = localDay(zone, order.createdAt);
        const bills = erp.documents.filter(({ type, status }) => type === 'invoice' && status === 'posted');
        // What another fault has dated already is that fault's.
        const days = new Map(
          imageOf(order, scope.merchant).erp.documents.map((one) => [one.number, one.postedOn]),
        );
        if (bills.some(({ number, postedOn }) => days.has(number) && days.get(number) !== postedOn)) return;
        const shipped = bills.reduce(
          (last, { postedOn }) => ((postedOn ?? '') > last ? (postedOn ?? '') : last),
          '',
        );
        for (const bill of bills) {
          bill.documentOn = placed;
          bill.postedOn = placed;
        }
        if (bills.length === 0) {
          const early = imageOf(order, { ...scope.merchant, invoicesAtFulfilment: false }).erp.documents;
          const taken = new Set(erp.documents.map(({ number }) => number));
          const added = early.filter(({ type, number }) => type === 'invoice' && !taken.has(number));
          if (added.length === 0) return;
          for (const document of erp.documents)
            if (document.type === 'sales-order') document.status = 'closed';
          erp.documents.push(...added);
          if (order.totals.total.presentment > 0n)
            scope.expect({ kinds: ['billed-before-shipped', 'period-differs'], order: order.name });
        } else if (
          shipped.slice(0, 7) !== placed.slice(0, 7) &&
          // What is billed by shipment, and shipped in part in the month of the order, does not show.
          !order.fulfilments.some(
            ({ at, status }) => status === 'success' && localDay(zone, at).slice(0, 7) === placed.slice(0, 7),
          )
        )
          scope.expect({ kinds: ['period-differs'], order: order.name });
      },
    };
  },
};
