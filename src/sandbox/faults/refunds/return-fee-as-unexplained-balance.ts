import type { Fault } from '../fault.ts';
import { creditedWhile } from './credit-memos.ts';

/** A fee that was withheld ends as a negative line that balances the credit memo, and is no income. */
export const returnFeeAsUnexplainedBalance: Fault = {
  id: 'return-fee-as-unexplained-balance',
  needs: ['returns'],
  plant: (scope) => ({
    sale: (sale) => {
      for (const { refund, memo } of creditedWhile(scope, sale)) {
        const fee = memo.lines.find(({ kind, amount }) => kind === 'fee' && amount < 0n);
        if (fee === undefined || refund.returnId === null) continue;
        fee.kind = 'rounding';
        fee.account = 'rounding';
        fee.description = 'Balancing amount';
        scope.expect({ kinds: ['rounding-line-unexplained', 'account-differs'], order: sale.order.name });
      }
    },
  }),
};
