import type { Fault } from '../fault.ts';
import { isThere } from '../is-there.ts';

/** An order that is shipped in part only is billed in full. */
export const partialShipmentFullInvoice: Fault = {
  id: 'partial-shipment-full-invoice',
  needs: ['invoice-at-fulfilment', 'split-shipments'],
  plant: (scope) => ({
    sale: ({ order, erp }) => {
      if (!isThere(scope, order.createdAt) || order.cancelledAt !== null) return;
      if (order.fulfilmentStatus !== 'partially_fulfilled' || order.returns.length > 0) return;
      const open = erp.documents.filter(({ type }) => type === 'sales-order');
      const [first] = open;
      if (open.length !== 1 || first === undefined || first.total <= 0n) return;
      if (erp.documents.some(({ type }) => type === 'invoice')) return;
      const shipped = erp.shipments.find(({ status }) => status === 'posted');
      if (shipped === undefined) return;
      erp.documents.push({
        ...first,
        number: `${first.number}-I`,
        type: 'invoice',
        status: 'posted',
        postedOn: first.documentOn,
        lines: first.lines.map((line) => ({ ...line })),
      });
      scope.expect({ kinds: ['billed-before-shipped'], order: order.name });
    },
  }),
};
