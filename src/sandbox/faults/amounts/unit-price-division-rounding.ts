import type { Fault } from '../fault.ts';
import { inSalesDocuments, retotal, rounded } from './sales-documents.ts';

/** The unit price is the amount divided by the quantity and rounded; the line's amount is that price times the quantity. */
export const unitPriceDivisionRounding: Fault = inSalesDocuments({
  id: 'unit-price-division-rounding',
  needs: [],
  kinds: ['line-price-differs', 'order-total-differs', 'discount-differs'],
  change: (documents) => {
    let changed = false;
    for (const document of documents) {
      let moved = 0n;
      for (const line of document.lines) {
        if (line.kind !== 'item' || line.quantity < 2 || !Number.isInteger(line.quantity)) continue;
        const units = BigInt(line.quantity);
        const price = rounded(line.amount, 1n, units);
        if (price * units === line.amount) continue;
        moved += price * units - line.amount;
        line.unitPrice = price;
        line.discount = 0n;
        line.amount = price * units;
      }
      if (moved === 0n) continue;
      retotal(document);
      changed = true;
    }
    return changed;
  },
});
