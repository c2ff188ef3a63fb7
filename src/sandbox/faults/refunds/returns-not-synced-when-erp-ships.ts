import type { Fault } from '../fault.ts';
import { creditedWhile, loseRefund } from './credit-memos.ts';

/** The ERP ships, so returns that begin in the shop do not come over: neither their receipt nor their credit. */
export const returnsNotSyncedWhenErpShips: Fault = {
  id: 'returns-not-synced-when-erp-ships',
  needs: ['returns'],
  plant: (scope) => ({
    sale: (sale) => {
      const { order, erp } = sale;
      for (const { id, at } of order.returns) {
        if (at < scope.from || (scope.until !== null && at >= scope.until)) continue;
        const lost = erp.returns.filter(({ externalId }) => externalId === id);
        const credits = creditedWhile(scope, sale).filter(({ refund }) => refund.returnId === id);
        if (lost.length === 0) continue;
        const numbers = new Set(lost.map(({ number }) => number));
        erp.returns = erp.returns.filter(({ number }) => !numbers.has(number));
        erp.log = erp.log.filter(({ document }) => document === null || !numbers.has(document));
        for (const credited of credits) loseRefund(sale, credited);
        scope.expect({
          kinds:
            credits.length > 0 ? ['refund-missing-in-erp', 'return-not-carried'] : ['return-not-carried'],
          order: order.name,
        });
      }
    },
  }),
};
