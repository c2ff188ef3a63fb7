import type { Fault } from '../fault.ts';
import { isDue } from '../flow/is-due.ts';
import { isThere } from '../is-there.ts';

/** Sales of the till become invoices that are posted at some other time: until then they take nothing out of stock. */
export const posInvoiceUnpostedKeepsStock: Fault = {
  id: 'pos-invoice-unposted-keeps-stock',
  needs: ['pos'],
  plant: (scope) => ({
    sale: (sale) => {
      const { order, erp } = sale;
      if (order.source !== 'pos' || !isThere(scope, order.createdAt) || !isDue(sale)) return;
      if (order.refunds.length > 0 || order.returns.length > 0) return;
      const invoices = erp.documents.filter(({ type, status }) => type === 'invoice' && status === 'posted');
      if (invoices.length === 0) return;
      for (const invoice of invoices) {
        invoice.status = 'draft';
        invoice.postedOn = null;
        scope.expect({ kinds: ['document-not-posted'], order: order.name, document: invoice.number });
      }
      erp.shipments = [];
    },
  }),
};
