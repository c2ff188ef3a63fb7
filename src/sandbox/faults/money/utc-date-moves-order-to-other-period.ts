import type { Fault } from '../fault.ts';
import { isThere } from '../is-there.ts';
import { cutFromUtc } from './utc-days.ts';

/** Days are cut from the UTC time stamp: evening orders west of Greenwich are of the next day, and at month-end of the next month. */
export const utcDateMovesOrderToOtherPeriod: Fault = {
  id: 'utc-date-moves-order-to-other-period',
  needs: ['month-end'],
  plant: (scope) => ({
    sale: (sale) => {
      if (!isThere(scope, sale.order.createdAt)) return;
      // Another day in the same period is harmless.
      if (cutFromUtc(sale, scope.merchant.zone, () => true))
        scope.expect({ kinds: ['period-differs'], order: sale.order.name });
    },
  }),
};
