import type { Fault } from '../fault.ts';
import { inSalesDocuments, isMoreThanRounding, retotal, rounded, taxOf } from './sales-documents.ts';

/** Prices that contain their tax are booked as prices without it: the tax comes on top once more. */
export const priceIncludesTaxFlagMismatch: Fault = inSalesDocuments({
  id: 'price-includes-tax-flag-mismatch',
  needs: ['tax-included'],
  kinds: ['tax-inclusive-mistaken'],
  change: (documents, sale) => {
    const { order } = sale;
    if (!order.taxesIncluded || !isMoreThanRounding(order.totals.soldTax.presentment, sale)) return false;
    for (const document of documents) {
      document.taxIncluded = false;
      for (const line of document.lines) {
        const net = line.amount - taxOf(line);
        if (net === 0n) continue;
        const { amount } = line;
        line.taxes = line.taxes.map((tax) => ({ ...tax, amount: rounded(tax.amount, amount, net) }));
      }
      retotal(document);
    }
    return true;
  },
});
