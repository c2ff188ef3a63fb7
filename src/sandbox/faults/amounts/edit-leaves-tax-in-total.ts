import type { Fault } from '../fault.ts';
import { inSalesDocuments, isMoreThanRounding } from './sales-documents.ts';

/** After an edit, the price of what was taken away is deducted from the total, and its tax is not. */
export const editLeavesTaxInTotal: Fault = inSalesDocuments({
  id: 'edit-leaves-tax-in-total',
  needs: ['edits', 'sales-tax'],
  // An ERP that tells its tax as total less net says that the tax is too high.
  kinds: ['order-total-differs', 'tax-differs'],
  change: (documents, sale) => {
    const { taxesIncluded, totals } = sale.order;
    const removed = totals.tax.presentment - totals.soldTax.presentment;
    if (taxesIncluded || !isMoreThanRounding(removed, sale)) return false;
    const first = documents.find(({ type }) => type === 'invoice') ?? documents[0];
    for (const document of documents)
      if (document === first || document.type === 'sales-order') document.total += removed;
    return true;
  },
});
