import type { Fault } from '../fault.ts';
import { creditedWhile, loseRefund } from './credit-memos.ts';

/** Lines that an extension adds have the numbers the connector gives to its own: some credit memos cannot be made. */
export const creditMemoLineCollision: Fault = {
  id: 'credit-memo-line-collision',
  needs: [],
  plant: (scope) => ({
    sale: (sale) => {
      if (sale.order.cancelledAt !== null) return;
      for (const credited of creditedWhile(scope, sale)) {
        const { refund, memo } = credited;
        if (refund.lines.length === 0 || !scope.random.chance(0.6)) continue;
        loseRefund(sale, credited);
        sale.erp.log.push({
          at: memo.createdAt,
          topic: 'refunds/create',
          object: refund.id,
          status: 'error',
          message: `The record in table Sales Line already exists. Identification fields and values: Document Type='Credit Memo', Document No.='${memo.number}', Line No.='10000'`,
          document: null,
          attempt: 1,
          delivery: `${refund.id}-f1a7`,
        });
        scope.expect({ kinds: ['refund-missing-in-erp'], order: sale.order.name });
      }
    },
  }),
};
