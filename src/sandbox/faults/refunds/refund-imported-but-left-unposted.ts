import type { Fault } from '../fault.ts';
import { creditedWhile } from './credit-memos.ts';

/** Credit memos are made as drafts, and nobody posts them. */
export const refundImportedButLeftUnposted: Fault = {
  id: 'refund-imported-but-left-unposted',
  needs: [],
  plant: (scope) => ({
    sale: (sale) => {
      for (const { memo } of creditedWhile(scope, sale)) {
        memo.status = 'draft';
        memo.postedOn = null;
        scope.expect({ kinds: ['refund-not-posted'], order: sale.order.name });
      }
    },
  }),
};
