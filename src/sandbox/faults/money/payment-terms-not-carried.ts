import type { Fault } from '../fault.ts';
import { isThere } from '../is-there.ts';

/** Payment terms are not mapped: what is bought on terms is due at once. */
export const paymentTermsNotCarried: Fault = {
  id: 'payment-terms-not-carried',
  needs: ['b2b'],
  plant: (scope) => ({
    sale: ({ order, erp }) => {
      if (order.dueOn === null || !isThere(scope, order.createdAt)) return;
      const invoices = erp.documents.filter(({ type }) => type === 'invoice');
      if (!invoices.some(({ dueOn }) => dueOn === order.dueOn)) return;
      for (const document of erp.documents)
        if (document.dueOn !== null) document.dueOn = document.postedOn ?? document.documentOn;
      if (invoices.some(({ dueOn }) => dueOn === order.dueOn)) return;
      scope.expect({ kinds: ['due-date-differs'], order: order.name });
    },
  }),
};
