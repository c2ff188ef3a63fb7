import {
  inSalesDocuments,
  isMoreThanRounding,
  retotal,
  taxOf,
} from '../../../src/sandbox/faults/amounts/sales-documents.ts';
import type { Fault } from '../../../src/sandbox/index.ts';
import type { ErpDocument, ErpLine } from '../../../src/sandbox/records/erp-image.ts';
import type { ShopOrder } from '../../../src/sandbox/records/order.ts';
import { setAmount } from './scaled.ts';

const goodsOf = ({ lines }: ErpDocument): readonly ErpLine[] =>
  lines.filter(({ kind, item, amount }) => kind === 'item' && item !== null && amount > 0n);

/** Whether nothing but one line, which is no bundle's, was ever sold. */
function isOneLine({ lines, edits }: ShopOrder): boolean {
  return lines.length === 1 && edits.length === 0 && lines.every(({ bundle }) => bundle === null);
}

/** Changes lines of the documents; whether any was changed. */
function changeLines(documents: readonly ErpDocument[], change: (line: ErpLine) => boolean): boolean {
  const changed = documents.filter((document) => {
    const lines = goodsOf(document).filter(change);
    if (lines.length > 0) retotal(document);
    return lines.length > 0;
  });
  return changed.length > 0;
}

/** Discounts of small orders are taken off twice. */
export const discountTwiceOnSmallOrders: Fault = inSalesDocuments({
  id: 'unknown-discount-twice-on-small-orders',
  needs: [],
  kinds: ['discount-differs'],
  change: (documents, { order }) =>
    order.lines.length <= 2 &&
    order.edits.length === 0 &&
    changeLines(documents, (line) => {
      const { discount, amount } = line;
      if (discount < 10n || discount * 2n >= amount) return false;
      setAmount(line, amount - discount);
      line.discount = discount * 2n;
      return true;
    }),
});

/** Tax comes out twice as high on the first products of the catalogue. */
export const taxDoubledOnSomeProducts: Fault = inSalesDocuments({
  id: 'unknown-tax-doubled-on-some-products',
  needs: [],
  kinds: ['tax-differs'],
  change: (documents, sale, { merchant }) => {
    const items = new Set(merchant.variants.slice(0, 12).map(({ item }) => item));
    const doubled = (line: ErpLine): boolean =>
      items.has(line.item ?? '') && isMoreThanRounding(taxOf(line), sale);
    return (
      documents.some((document) => !document.taxIncluded) &&
      changeLines(documents, (line) => {
        if (!doubled(line)) return false;
        line.taxes = line.taxes.map((tax) => ({ ...tax, amount: tax.amount * 2n }));
        return true;
      })
    );
  },
});

/** Prices lose what is behind the decimal point. */
export const pricesCutToWholeUnits: Fault = inSalesDocuments({
  id: 'unknown-prices-cut-to-whole-units',
  needs: [],
  kinds: ['line-price-differs'],
  change: (documents, { order }) => {
    if (!isOneLine(order)) return false;
    return changeLines(documents, (line) => {
      const cut = (line.unitPrice / 100n) * 100n;
      if (line.discount !== 0n || cut === 0n || line.unitPrice - cut < 20n) return false;
      line.unitPrice = cut;
      setAmount(line, cut * BigInt(line.quantity));
      return true;
    });
  },
});

/** Quantities are rounded up to cartons of six. */
export const quantitiesRoundedUpToSix: Fault = inSalesDocuments({
  id: 'unknown-quantities-rounded-up-to-six',
  needs: [],
  kinds: ['line-quantity-differs'],
  change: (documents, { order }) => {
    if (!isOneLine(order)) return false;
    return changeLines(documents, (line) => {
      const full = Math.ceil(line.quantity / 6) * 6;
      if (full === line.quantity || line.unitFactor !== 1) return false;
      setAmount(line, (line.amount * BigInt(full)) / BigInt(line.quantity));
      line.discount = (line.discount * BigInt(full)) / BigInt(line.quantity);
      line.quantity = full;
      return true;
    });
  },
});

/** A page of lines is one too short: the last of more than three is cut off. */
export const lastLineCutOff: Fault = inSalesDocuments({
  id: 'unknown-last-line-cut-off',
  needs: [],
  kinds: ['line-missing-in-erp'],
  change: (documents, { order }) => {
    const plain = order.edits.length + order.returns.length + order.refunds.length === 0;
    if (!plain || order.lines.some(({ bundle, giftCard }) => bundle !== null || giftCard)) return false;
    const cut = documents.filter((document) => {
      const goods = goodsOf(document);
      const last = goods.at(-1);
      if (goods.length !== order.lines.length || goods.length < 4 || last === undefined) return false;
      if (goods.filter(({ item }) => item === last.item).length > 1) return false;
      document.lines = document.lines.filter((line) => line !== last);
      retotal(document);
      return true;
    });
    return cut.length > 0;
  },
});

/** Freight has the wrong sign. */
export const freightHasTheWrongSign: Fault = inSalesDocuments({
  id: 'unknown-freight-has-the-wrong-sign',
  needs: [],
  kinds: ['shipping-differs'],
  change: (documents, { order }) =>
    order.country.charCodeAt(0) % 2 === 0 &&
    documents.filter((document) => {
      const lines = document.lines.filter(({ kind, amount }) => kind === 'shipping' && amount > 0n);
      for (const line of lines) {
        setAmount(line, -line.amount);
        line.unitPrice = -line.unitPrice;
      }
      if (lines.length > 0) retotal(document);
      return lines.length > 0;
    }).length > 0,
});
