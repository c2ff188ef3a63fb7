import type { Fault } from '../fault.ts';
import { isThere } from '../is-there.ts';
import { isDue } from './is-due.ts';

/** Rows are fetched by rising id and never again: what was shipped later stays unshipped in the ERP. */
export const cursorOnIdMissesUpdates: Fault = {
  id: 'cursor-on-id-misses-updates',
  needs: [],
  plant: (scope) => ({
    sale: (sale) => {
      const { order, erp } = sale;
      if (!isThere(scope, order.createdAt) || !isDue(sale) || order.fulfilmentStatus === 'unfulfilled')
        return;
      const made = erp.documents.filter(({ type }) => type !== 'credit-memo');
      const importedAt = Math.min(...made.map(({ createdAt }) => createdAt));
      const shipped = order.fulfilments.filter(({ status }) => status === 'success').map(({ at }) => at);
      if (shipped.length === 0 || Math.min(...shipped) <= importedAt) return;
      for (const document of made) document.fulfilmentStatus = 'unfulfilled';
      scope.expect({ kinds: ['status-differs'], order: order.name });
    },
  }),
};
