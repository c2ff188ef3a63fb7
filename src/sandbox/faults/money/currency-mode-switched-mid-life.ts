import { creditMemos, retotal } from '../amounts/sales-documents.ts';
import type { Fault } from '../fault.ts';
import { isThere } from '../is-there.ts';
import { renumber } from './foreign-money.ts';

/** The shop's currency setting was switched after the sale: the header of a credit memo keeps the buyer's currency, its lines are in shop money. */
export const currencyModeSwitchedMidLife: Fault = {
  id: 'currency-mode-switched-mid-life',
  needs: ['multi-currency', 'returns'],
  plant: (scope) => ({
    sale: (sale) => {
      const { order } = sale;
      const { currency, presentmentCurrency, totals } = order;
      if (currency === presentmentCurrency || totals.total.presentment === 0n) return;
      for (const memo of creditMemos(sale)) {
        const refund = order.refunds.find(({ id }) => id === memo.refundId);
        if (refund === undefined || !isThere(scope, refund.at) || memo.currency !== presentmentCurrency)
          continue;
        const before = memo.total;
        const inShopMoney = (minor: bigint): bigint =>
          renumber((minor * totals.total.shop) / totals.total.presentment, currency, presentmentCurrency);
        for (const line of memo.lines) {
          line.amount = inShopMoney(line.amount);
          line.discount = inShopMoney(line.discount);
          line.unitPrice = line.amount / BigInt(line.quantity || 1);
          line.taxes = line.taxes.map((tax) => ({ ...tax, amount: inShopMoney(tax.amount) }));
        }
        retotal(memo);
        if (memo.total !== before)
          scope.expect({ kinds: ['refund-amount-differs'], order: order.name, document: memo.number });
      }
    },
  }),
};
