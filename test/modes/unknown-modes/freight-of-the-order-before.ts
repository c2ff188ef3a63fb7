import { retotal, salesDocuments } from '../../../src/sandbox/faults/amounts/sales-documents.ts';
import { isThere } from '../../../src/sandbox/faults/is-there.ts';
import type { Fault } from '../../../src/sandbox/index.ts';
import type { ErpLine, Sale } from '../../../src/sandbox/records/erp-image.ts';
import { setAmount } from './scaled.ts';

/** Every third order gets the freight of the order before it. */
export const freightOfTheOrderBefore: Fault = {
  id: 'unknown-freight-of-the-order-before',
  needs: [],
  plant: (scope) => {
    let before: { readonly line: ErpLine; readonly currency: string; readonly taxed: boolean } | null = null;
    return {
      sale: (sale) => {
        const taken = before;
        const own = freightOf(sale);
        if (own !== null) before = { ...own, line: { ...own.line } };
        const { order } = sale;
        if (own === null || taken === null || order.serial % 3 !== 0 || !isThere(scope, order.createdAt))
          return;
        if (order.cancelledAt !== null || taken.currency !== own.currency || taken.taxed !== own.taxed)
          return;
        const difference = taken.line.amount - own.line.amount;
        if (difference > -30n && difference < 30n) return;
        for (const document of salesDocuments(sale)) {
          for (const line of document.lines.filter(({ kind }) => kind === 'shipping')) {
            setAmount(line, taken.line.amount);
            line.unitPrice = taken.line.unitPrice;
          }
          retotal(document);
        }
        scope.expect({ kinds: ['shipping-differs'], order: order.name });
      },
    };
  },
};

/** The only freight line of a sale's document, where it has one. */
function freightOf(sale: Sale): { line: ErpLine; currency: string; taxed: boolean } | null {
  const found = salesDocuments(sale).map(({ lines, currency, taxIncluded }) => ({
    lines: lines.filter(({ kind }) => kind === 'shipping'),
    currency,
    taxed: taxIncluded,
  }));
  const [first] = found;
  const line = first?.lines[0];
  if (first === undefined || line === undefined || line.discount !== 0n || line.amount === 0n) return null;
  if (found.some(({ lines }) => lines.length !== 1)) return null;
  return { line, currency: first.currency, taxed: first.taxed };
}
