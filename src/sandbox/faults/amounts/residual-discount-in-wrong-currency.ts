import { ledgerLine } from '../../erp/document-lines.ts';
import type { Fault } from '../fault.ts';
import { inSalesDocuments, retotal } from './sales-documents.ts';

/** What of a discount is not on lines is taken from the shop currency's column, in a document of another currency. */
export const residualDiscountInWrongCurrency: Fault = inSalesDocuments({
  id: 'residual-discount-in-wrong-currency',
  needs: ['multi-currency'],
  kinds: ['discount-differs', 'shipping-differs'],
  change: (documents, { order }) => {
    if (order.currency === order.presentmentCurrency) return false;
    let changed = false;
    for (const document of documents) {
      let [right, wrong] = [0n, 0n];
      for (const line of document.lines) {
        const source = order.lines.find(({ id }) => id === line.shopLine);
        const freight =
          line.kind === 'shipping'
            ? order.shipping.find(({ title }) => title === line.description)
            : undefined;
        const bag = freight?.discount ?? (order.discountCode === null ? undefined : source?.discount);
        if (bag === undefined || line.discount <= 0n || bag.presentment !== line.discount) continue;
        right += line.discount;
        wrong += bag.shop;
        line.amount += line.discount;
        line.discount = 0n;
      }
      if (right === 0n) continue;
      document.lines.push(ledgerLine('discount', 'discount', 'Invoice discount', -wrong));
      retotal(document);
      if (wrong !== right) changed = true;
    }
    return changed;
  },
});
