import type { Fault } from '../fault.ts';
import { creditedWhile, loseRefund } from './credit-memos.ts';

/** Where an invoice exists, a cancellation changes the status of the order alone: no credit memo, no goods back. */
export const cancelAfterInvoiceOnlyChangesALabel: Fault = {
  id: 'cancel-after-invoice-only-changes-a-label',
  needs: [],
  plant: (scope) => ({
    sale: (sale) => {
      const { order, erp } = sale;
      if (order.cancelledAt === null || order.cancelledAt < scope.from) return;
      if (!erp.documents.some(({ type, status }) => type === 'invoice' && status === 'posted')) return;
      const credited = creditedWhile(scope, sale);
      if (credited.length === 0) return;
      for (const one of credited) loseRefund(sale, one);
      for (const document of erp.documents) {
        if (document.type === 'sales-order') document.status = 'cancelled';
      }
      scope.expect({ kinds: ['cancellation-not-carried', 'refund-missing-in-erp'], order: order.name });
    },
  }),
};
