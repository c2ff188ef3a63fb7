import type { Fault } from '../fault.ts';
import { inSalesDocuments, isMoreThanRounding, retotal, rounded, taxOf } from './sales-documents.ts';

/** Tax is charged on the price before the discount, which is subtracted from the total afterwards. */
export const discountAppliedOnGrandTotal: Fault = inSalesDocuments({
  id: 'discount-applied-on-grand-total',
  needs: ['sales-tax'],
  kinds: ['tax-differs', 'order-total-differs'],
  change: (documents, sale) => {
    if (sale.order.taxesIncluded) return false;
    let most = 0n;
    for (const document of documents) {
      const more = document.lines.reduce((sum, line) => {
        const tax = taxOf(line);
        return line.discount > 0n && line.amount > 0n ? sum + rounded(tax, line.discount, line.amount) : sum;
      }, 0n);
      if (more > most) most = more;
    }
    if (!isMoreThanRounding(most, sale)) return false;
    for (const document of documents) {
      for (const line of document.lines) {
        if (line.discount <= 0n || line.amount <= 0n) continue;
        const { amount, discount } = line;
        line.taxes = line.taxes.map((tax) => ({
          ...tax,
          amount: tax.amount + rounded(tax.amount, discount, amount),
        }));
      }
      retotal(document);
    }
    return true;
  },
});
