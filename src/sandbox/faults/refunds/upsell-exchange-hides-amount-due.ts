import { ledgerLine } from '../../erp/document-lines.ts';
import { retotal } from '../amounts/sales-documents.ts';
import type { Fault } from '../fault.ts';
import { creditedWhile, exchangeValue } from './credit-memos.ts';

/** Exchanged for something dearer, the refund comes to 0, and so is its credit memo made to. */
export const upsellExchangeHidesAmountDue: Fault = {
  id: 'upsell-exchange-hides-amount-due',
  needs: ['exchanges'],
  plant: (scope) => ({
    sale: (sale) => {
      for (const { refund, memo } of creditedWhile(scope, sale)) {
        if (memo.total <= 0n || exchangeValue(sale, refund) <= memo.total) continue;
        memo.lines.push(ledgerLine('rounding', 'rounding', 'Balancing amount', -memo.total));
        retotal(memo);
        scope.expect({ kinds: ['refund-amount-differs', 'refund-missing-in-erp'], order: sale.order.name });
      }
    },
  }),
};
