import { ledgerLine } from '../../erp/document-lines.ts';
import type { Fault } from '../fault.ts';
import { isThere } from '../is-there.ts';

/** Orders that needed an adjustment of a cent are not invoiced, although they are paid and shipped. */
export const roundingAdjustmentSuppressesInvoice: Fault = {
  id: 'rounding-adjustment-suppresses-invoice',
  needs: [],
  plant: (scope) => ({
    sale: (sale) => {
      const { order, erp } = sale;
      if (!isThere(scope, order.createdAt) || order.cancelledAt !== null || order.refunds.length > 0) return;
      if (order.financialStatus !== 'paid' || order.fulfilmentStatus !== 'fulfilled') return;
      const own = erp.documents.filter(({ type }) => type === 'sales-order');
      const [document] = own;
      if (own.length !== 1 || document === undefined || document.total === 0n) return;
      if (!erp.documents.some(({ type }) => type === 'invoice') || !scope.random.chance(0.15)) return;
      const line = document.lines.find(({ kind, amount }) => kind === 'item' && amount > 1n);
      if (line === undefined) return;
      line.amount -= 1n;
      document.lines.push(ledgerLine('rounding', 'rounding', 'Adjustment', 1n));
      document.status = 'open';
      erp.documents = [document];
      for (const payment of erp.payments) payment.document = document.number;
      // The order is not billed, and its adjustment is a difference in itself.
      scope.expect({ kinds: ['document-not-posted'], order: order.name });
      scope.expect({ kinds: ['rounding-line-unexplained'], order: order.name });
    },
  }),
};
