import type { Fault } from '../fault.ts';

/** Goods are taken back by refunds: what came back without one, or was exchanged for nothing to pay back, is missed. */
export const restockWithoutRefundMissed: Fault = {
  id: 'restock-without-refund-missed',
  needs: ['returns'],
  plant: (scope) => ({
    sale: ({ order, erp }) => {
      for (const { id, at } of order.returns) {
        if (at < scope.from || (scope.until !== null && at >= scope.until)) continue;
        if (order.refunds.some(({ returnId, total }) => returnId === id && total.presentment > 0n)) continue;
        const lost = new Set(erp.returns.filter(({ externalId }) => externalId === id));
        if (lost.size === 0) continue;
        const numbers = new Set([...lost].map(({ number }) => number));
        erp.returns = erp.returns.filter((one) => !lost.has(one));
        erp.log = erp.log.filter(({ document }) => document === null || !numbers.has(document));
        scope.expect({ kinds: ['return-not-carried', 'restock-differs'], order: order.name });
      }
    },
  }),
};
