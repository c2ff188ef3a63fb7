import type { Fault } from '../fault.ts';
import { isThere } from '../is-there.ts';
import { repeat, repeatable } from './repeat-documents.ts';

/** An invoice of the ERP is pushed to the shop as an order, and comes back as a new one. */
export const erpExportedInvoiceComesBack: Fault = {
  id: 'erp-exported-invoice-comes-back',
  needs: ['b2b'],
  plant: (scope) => ({
    sale: (sale) => {
      const { order } = sale;
      if (!isThere(scope, order.createdAt) || order.source !== 'shopify_draft_order') return;
      const documents = repeatable(sale);
      const original = documents.find(({ type }) => type === 'invoice') ?? documents[0];
      if (original === undefined || order.cancelledAt !== null || order.test) return;
      const number = original.number;
      repeat(sale, [original], 0);
      Object.assign(original, {
        number: `${number}-E`,
        createdAt: order.createdAt - scope.random.between(10, 90) * 60_000,
        createdBy: 'sales-desk',
      });
      scope.expect({ kinds: ['order-duplicated-in-erp'], order: order.name });
    },
  }),
};
