import { ledgerLine } from '../../erp/document-lines.ts';
import { retotal } from '../amounts/sales-documents.ts';
import type { Fault } from '../fault.ts';
import { creditedWhile } from './credit-memos.ts';

/** What was called off is credited on a ledger account and not as goods: what had left already does not come back. */
export const cancelRestockRefundBooksLedgerOnly: Fault = {
  id: 'cancel-restock-refund-books-ledger-only',
  needs: [],
  plant: (scope) => ({
    sale: (sale) => {
      for (const { refund, memo } of creditedWhile(scope, sale)) {
        const off = new Set(
          refund.lines.filter(({ restockType }) => restockType === 'cancel').map(({ line }) => line.id),
        );
        let isHit = false;
        memo.lines = memo.lines.map((line) => {
          const { shopLine, item, kind, amount, taxes, description } = line;
          if (kind !== 'item' || item === null || shopLine === null || !off.has(shopLine) || amount === 0n)
            return line;
          isHit = true;
          return { ...ledgerLine('fee', 'refund', description, amount), taxes, shopLine };
        });
        if (!isHit) continue;
        retotal(memo);
        scope.expect({
          kinds: ['line-missing-in-erp', 'account-differs', 'restock-differs'],
          order: sale.order.name,
        });
      }
    },
  }),
};
