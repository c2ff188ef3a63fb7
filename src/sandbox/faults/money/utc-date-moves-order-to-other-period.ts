import { localDay } from '../../zone.ts';
import { isThere } from '../amounts/sales-documents.ts';
import type { Fault } from '../fault.ts';

/** Days are cut from the UTC time stamp: evening orders west of Greenwich are of the next day, and at month-end of the next month. */
export const utcDateMovesOrderToOtherPeriod: Fault = {
  id: 'utc-date-moves-order-to-other-period',
  needs: [],
  plant: (scope) => {
    const { zone } = scope.merchant;
    return {
      sale: ({ order, erp }) => {
        if (!isThere(scope, order.createdAt)) return;
        const placed = localDay(zone, order.createdAt);
        const cut = new Date(order.createdAt).toISOString().slice(0, 10);
        if (cut === placed) return;
        const own = erp.documents.filter(
          ({ type, documentOn }) => type !== 'credit-memo' && documentOn === placed,
        );
        if (own.length === 0) return;
        for (const document of own) {
          document.documentOn = cut;
          if (document.postedOn !== null) document.postedOn = cut;
        }
        scope.expect({ kinds: ['period-differs', 'date-differs'], order: order.name });
      },
    };
  },
};
