import { ledgerLine } from '../../erp/document-lines.ts';
import { retotal } from '../amounts/sales-documents.ts';
import type { Fault } from '../fault.ts';
import { creditedWhile } from './credit-memos.ts';

/** Deleting one staged refund took the lines of all with it: credit memos made of them are a balancing amount alone. */
export const deletingOneRefundWipesAllLines: Fault = {
  id: 'deleting-one-refund-wipes-all-lines',
  needs: [],
  plant: (scope) => ({
    sale: (sale) => {
      for (const { memo } of creditedWhile(scope, sale)) {
        const goods = memo.lines.filter(({ kind, item }) => kind === 'item' && item !== null);
        if (goods.length === 0 || goods.every(({ amount }) => amount === 0n)) continue;
        const { total } = memo;
        memo.lines = [ledgerLine('fee', 'refund', 'Remaining amount', total)];
        retotal(memo);
        scope.expect({ kinds: ['line-missing-in-erp', 'account-differs'], order: sale.order.name });
      }
    },
  }),
};
