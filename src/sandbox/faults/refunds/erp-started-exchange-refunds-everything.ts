import { retotal, rounded } from '../amounts/sales-documents.ts';
import type { Fault } from '../fault.ts';
import { creditedWhile } from './credit-memos.ts';

/** The ERP takes goods back and gives others for a part of their value; the shop is told to pay back all of it. */
export const erpStartedExchangeRefundsEverything: Fault = {
  id: 'erp-started-exchange-refunds-everything',
  needs: ['returns'],
  plant: (scope) => ({
    sale: (sale) => {
      for (const { refund, memo } of creditedWhile(scope, sale)) {
        const back = memo.lines.find(
          ({ kind, item, amount }) => kind === 'item' && item !== null && amount >= 500n,
        );
        const isPlain =
          refund.returnId !== null && refund.total.presentment === memo.total && memo.lines.length === 1;
        const known = new Set(sale.order.lines.map(({ variant }) => variant?.item));
        const given = scope.random
          .shuffled(scope.merchant.variants)
          .find(({ kind, unitFactor, item }) => kind === 'product' && unitFactor === 1 && !known.has(item));
        if (back === undefined || given === undefined || !isPlain) continue;
        const part = (amount: bigint): bigint => rounded(amount, BigInt(scope.random.between(30, 70)), 100n);
        const amount = part(back.amount);
        memo.lines.push({
          ...back,
          lineNo: back.lineNo + 1,
          item: given.item,
          shopLine: null,
          description: given.productTitle,
          quantity: -1,
          unitPrice: amount,
          discount: 0n,
          amount: -amount,
          taxes: back.taxes.map((tax) => ({ ...tax, amount: -rounded(tax.amount, amount, back.amount) })),
        });
        retotal(memo);
        const moved = new Set(refund.transactions.map(({ id }) => id));
        for (const payment of sale.erp.payments)
          if (payment.type === 'refund' && moved.has(payment.externalId)) payment.amount = -memo.total;
        scope.expect({ kinds: ['refund-amount-differs'], order: sale.order.name });
      }
    },
  }),
};
