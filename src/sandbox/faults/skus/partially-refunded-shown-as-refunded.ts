import type { Fault } from '../fault.ts';
import { isThere } from '../is-there.ts';

/** Any refund turns the status of the whole order: it shows as refunded though most was kept. */
export const partiallyRefundedShownAsRefunded: Fault = {
  id: 'partially-refunded-shown-as-refunded',
  needs: ['returns'],
  plant: (scope) => ({
    sale: ({ order, erp }) => {
      if (!isThere(scope, order.createdAt) || order.financialStatus !== 'partially_refunded') return;
      if (order.cancelledAt !== null) return;
      const shown = erp.documents.filter(({ type }) => type !== 'credit-memo');
      for (const document of shown) document.paymentStatus = 'refunded';
      if (shown.length > 0) scope.expect({ kinds: ['status-differs'], order: order.name });
    },
  }),
};
