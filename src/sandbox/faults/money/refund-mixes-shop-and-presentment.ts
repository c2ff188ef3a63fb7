import type { ErpDocument } from '../../records/erp-image.ts';
import type { Refund, ShopOrder } from '../../records/order.ts';
import { creditMemos, isThere, retotal } from '../amounts/sales-documents.ts';
import type { Fault } from '../fault.ts';
import { renumber } from './foreign-money.ts';

/** A credit memo takes its goods from shop money, and everything else from the buyer's. */
export const refundMixesShopAndPresentment: Fault = {
  id: 'refund-mixes-shop-and-presentment',
  needs: ['multi-currency'],
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

/** Puts the goods of a memo in shop money; whether its total fits neither money now. */
function mixed(memo: ErpDocument, refund: Refund, { currency }: ShopOrder): boolean {
  const goods = memo.lines.filter(({ shopLine }) => shopLine !== null);
  const others = memo.lines.some((line) => line.shopLine === null && line.amount !== 0n);
  const taxed = !memo.taxIncluded && memo.tax !== 0n;
  if (goods.length === 0 || (!others && !taxed)) return false;
  const before = memo.total;
  for (const line of goods) {
    const own = refund.lines.find(({ line: { id } }) => id === line.shopLine);
    if (own === undefined) continue;
    line.amount = renumber(own.subtotal.shop, currency, memo.currency);
    line.discount = 0n;
    line.unitPrice = line.amount / BigInt(line.quantity || 1);
  }
  retotal(memo);
  return memo.total !== before;
}
