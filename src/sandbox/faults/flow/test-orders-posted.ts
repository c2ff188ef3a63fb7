import { imageOf } from '../../erp/index.ts';
import type { Fault } from '../fault.ts';

/** The flag of test orders is read and not looked at: they are booked like any other. */
export const testOrdersPosted: Fault = {
  id: 'test-orders-posted',
  needs: ['test-orders'],
  plant: (scope) => ({
    sale: (sale) => {
      const { order, erp } = sale;
      if (!order.test || (scope.until !== null && order.createdAt >= scope.until)) return;
      if (order.cancelledAt !== null || erp.documents.length > 0) return;
      const booked = imageOf({ ...order, test: false }, scope.merchant).erp;
      if (booked.documents.length === 0) return;
      erp.documents = booked.documents;
      erp.log = booked.log;
      scope.expect({ kinds: ['order-missing-in-shop'], order: order.name });
    },
  }),
};
