import type { Fault } from '../fault.ts';
import { inSalesDocuments, retotal, rounded } from './sales-documents.ts';

/** After an edit lowers the quantity, the line keeps the whole discount of the quantity that was ordered. */
export const discountShareKeptAfterQuantityEdit: Fault = inSalesDocuments({
  id: 'discount-share-kept-after-quantity-edit',
  needs: ['edits'],
  kinds: ['discount-differs', 'line-price-differs'],
  change: (documents, { order }) => {
    let changed = false;
    for (const { id, quantity, removed, discount } of order.lines) {
      const whole = discount.presentment;
      if (removed === 0 || removed === quantity || whole <= 0n) continue;
      for (const document of documents) {
        const line = document.lines.find(({ shopLine, kind }) => shopLine === id && kind === 'item');
        if (line === undefined || line.quantity !== quantity - removed || line.amount <= 0n) continue;
        const gross = line.amount + line.discount;
        if (line.discount === whole || gross <= whole) continue;
        const { amount } = line;
        line.discount = whole;
        line.amount = gross - whole;
        line.taxes = line.taxes.map((tax) => ({
          ...tax,
          amount: rounded(tax.amount, line.amount, amount),
        }));
        retotal(document);
        changed = true;
      }
    }
    return changed;
  },
});
