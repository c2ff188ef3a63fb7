import { ledgerLine } from '../../erp/document-lines.ts';
import { retotal } from '../amounts/sales-documents.ts';
import type { Fault } from '../fault.ts';
import { creditedWhile } from './credit-memos.ts';

/** A refund is read while its money is pending: it says 0, and a balancing line brings the credit memo to 0. */
export const pendingRefundMakesZeroCreditMemo: Fault = {
  id: 'pending-refund-makes-zero-credit-memo',
  needs: [],
  plant: (scope) => ({
    sale: (sale) => {
      for (const { refund, memo } of creditedWhile(scope, sale)) {
        const pending = refund.transactions.find(({ status }) => status === 'pending');
        const settled = refund.transactions.find(({ status }) => status === 'success');
        if (pending === undefined || settled === undefined || memo.total === 0n) continue;
        const early = memo.createdAt - settled.at;
        if (early > 0) memo.createdAt = refund.at + Math.min(early, 600_000);
        memo.lines.push(ledgerLine('rounding', 'rounding', 'Balancing amount', -memo.total));
        retotal(memo);
        scope.expect({ kinds: ['refund-amount-differs', 'refund-missing-in-erp'], order: sale.order.name });
      }
    },
  }),
};
