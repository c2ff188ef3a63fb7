import { goodsLine, ledgerLine } from '../../erp/document-lines.ts';
import { soldParts } from '../../erp/sold-parts.ts';
import { retotal } from '../amounts/sales-documents.ts';
import type { Fault } from '../fault.ts';
import { creditedWhile, exchangeValue } from './credit-memos.ts';

/** The credit memo of an exchange takes off what was given, and its balancing line takes it off again. */
export const exchangeItemCountedTwice: Fault = {
  id: 'exchange-item-counted-twice',
  needs: ['exchanges'],
  plant: (scope) => ({
    sale: (sale) => {
      for (const { refund, memo } of creditedWhile(scope, sale)) {
        const value = exchangeValue(sale, refund);
        if (value === 0n) continue;
        const given = sale.order.returns.find(({ id }) => id === refund.returnId)?.exchange ?? [];
        for (const line of given.flatMap(soldParts).map(goodsLine)) {
          line.quantity = -line.quantity;
          line.discount = -line.discount;
          line.amount = -line.amount;
          line.taxes = line.taxes.map((tax) => ({ ...tax, amount: -tax.amount }));
          memo.lines.push(line);
        }
        memo.lines.push(ledgerLine('rounding', 'rounding', 'Balancing amount', -value));
        retotal(memo);
        scope.expect({ kinds: ['refund-amount-differs'], order: sale.order.name });
      }
    },
  }),
};
