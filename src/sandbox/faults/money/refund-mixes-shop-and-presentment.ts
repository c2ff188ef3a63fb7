import type { ErpDocument } from '../../records/erp-image.ts';
import type { Refund, ShopOrder } from '../../records/order.ts';
import { creditMemos, retotal, taxOf } from '../amounts/sales-documents.ts';
import type { Fault } from '../fault.ts';
import { isThere } from '../is-there.ts';
import { renumber } from './foreign-money.ts';

/** A credit memo takes its goods from shop money, and their tax and everything else from the buyer's. */
export const refundMixesShopAndPresentment: Fault = {
  id: 'refund-mixes-shop-and-presentment',
  needs: ['multi-currency', 'returns', 'tax-included'],
  plant: (scope) => ({
    sale: (sale) => {
      const { order } = sale;
      if (order.currency === order.presentmentCurrency) return;
      for (const memo of creditMemos(sale)) {
        const refund = order.refunds.find(({ id }) => id === memo.refundId);
        if (refund === undefined || !isThere(scope, refund.at)) continue;
        if (memo.currency === order.presentmentCurrency && mixed(memo, refund, order))
          scope.expect({ kinds: ['refund-amount-differs'], order: order.name, document: memo.number });
      }
    },
  }),
};

/** Puts the goods of a memo in shop money, without their tax; whether something is left in the other money. */
function mixed(memo: ErpDocument, refund: Refund, { currency }: ShopOrder): boolean {
  const others = memo.lines.some((line) => line.shopLine === null && line.amount !== 0n);
  if (!others && memo.tax === 0n) return false;
  const before = memo.total;
  for (const line of memo.lines) {
    const own = refund.lines.find(({ line: { id } }) => id === line.shopLine);
    if (own === undefined) continue;
    const [goods, tax] = memo.taxIncluded
      ? [own.subtotal.shop - own.tax.shop, taxOf(line)]
      : [own.subtotal.shop, 0n];
    line.amount = renumber(goods, currency, memo.currency) + tax;
    line.discount = 0n;
    line.unitPrice = line.amount / BigInt(line.quantity || 1);
  }
  retotal(memo);
  return memo.total !== before;
}
