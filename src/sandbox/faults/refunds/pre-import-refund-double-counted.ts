import type { ErpDocument } from '../../records/erp-image.ts';
import type { RefundLine, ShopOrder } from '../../records/order.ts';
import { retotal } from '../amounts/sales-documents.ts';
import type { Fault } from '../fault.ts';

/** An order is imported with what is left of it after a refund, and the refund makes its credit memo all the same. */
export const preImportRefundDoubleCounted: Fault = {
  id: 'pre-import-refund-double-counted',
  needs: [],
  plant: (scope) => ({
    sale: ({ order, erp }) => {
      if (order.cancelledAt !== null || order.returns.some(({ exchange }) => exchange.length > 0)) return;
      const sales = erp.documents.filter(({ type }) => type !== 'credit-memo');
      const imported = Math.min(...sales.map(({ createdAt }) => createdAt));
      if (imported < scope.from || (scope.until !== null && imported >= scope.until)) return;
      const line = refundedBefore(order, imported);
      if (line === null || !erp.documents.some(({ refundId }) => refundId !== null)) return;
      const changed = sales.filter((document) => lessen(document, line));
      if (changed.length === 0) return;
      scope.expect({
        kinds: ['line-quantity-differs', 'line-missing-in-erp', 'order-total-differs'],
        order: order.name,
      });
    },
  }),
};

/** The one line of which units were credited before; null where there is none, or more than one. */
function refundedBefore({ refunds, lines }: ShopOrder, imported: number): RefundLine | null {
  const before = refunds.filter(({ at, transactions }) => {
    const settled = transactions.every((one) => one.status !== 'pending');
    return at < imported && settled;
  });
  const [line, another] = before.flatMap(({ lines }) => lines);
  if (line === undefined || another !== undefined || line.subtotal.presentment === 0n) return null;
  // What a discount or a mix of rates would move besides is another story.
  const rates = new Set(lines.map(({ taxes }) => taxes.reduce((sum, { ratePpm }) => sum + ratePpm, 0)));
  return lines.some(({ discount }) => discount.presentment !== 0n) || rates.size > 1 ? null : line;
}

function lessen(document: ErpDocument, { line, quantity, subtotal, tax }: RefundLine): boolean {
  const own = document.lines.find(({ shopLine, kind }) => shopLine === line.id && kind === 'item');
  if (own === undefined || own.quantity < quantity) return false;
  // A document without lines is none: nothing is left to import.
  if (own.quantity === quantity && document.lines.length === 1) return false;
  if (own.quantity === quantity) document.lines = document.lines.filter((one) => one !== own);
  else {
    const [before, gross] = [own.amount, own.unitPrice * BigInt(quantity)];
    own.quantity -= quantity;
    own.amount = before - subtotal.presentment;
    own.discount -= gross - subtotal.presentment;
    let left = tax.presentment;
    own.taxes = own.taxes.map((one, at, all) => {
      const share =
        at === all.length - 1 ? left : before === 0n ? 0n : (one.amount * subtotal.presentment) / before;
      left -= share;
      return { ...one, amount: one.amount - share };
    });
  }
  retotal(document);
  return true;
}
