import { creditedWhile, loseRefund, missingKinds } from '../../../src/sandbox/faults/refunds/credit-memos.ts';
import type { Fault } from '../../../src/sandbox/index.ts';

/** Refunds above an amount wait for an approval that nobody gives. */
export const largeRefundsLost: Fault = {
  id: 'unknown-large-refunds-lost',
  needs: [],
  plant: (scope) => ({
    sale: (sale) => {
      for (const credited of creditedWhile(scope, sale)) {
        if (credited.refund.total.shop < 6000n) continue;
        loseRefund(sale, credited);
        scope.expect({ kinds: missingKinds(sale), order: sale.order.name });
      }
    },
  }),
};

/** Credit memos are posted into the month before. */
export const creditsPostedAMonthEarly: Fault = {
  id: 'unknown-credits-posted-a-month-early',
  needs: [],
  plant: (scope) => ({
    sale: (sale) => {
      for (const { memo } of creditedWhile(scope, sale)) {
        if (memo.postedOn === null || !memo.postedOn.startsWith('2026-10')) continue;
        memo.postedOn = '2026-09-28';
        scope.expect({ kinds: ['period-differs'], order: sale.order.name });
      }
    },
  }),
};
