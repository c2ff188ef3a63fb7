import type { Fault } from '../fault.ts';
import { putBeforeEdits } from './before-edits.ts';
import { inSalesDocuments } from './sales-documents.ts';

/** The connector compares lines and their number only: an edit of a price or discount passes unnoticed. */
export const priceOrDiscountEditUndetected: Fault = inSalesDocuments({
  id: 'price-or-discount-edit-undetected',
  needs: ['edits'],
  kinds: ['edit-not-carried', 'discount-differs', 'line-price-differs'],
  change: (documents, sale) => {
    const { edits, totals, returns } = sale.order;
    if (edits.length !== 1 || edits[0]?.kind !== 'discount' || returns.length > 0) return false;
    if (totals.originalTotal.presentment === totals.sold.presentment) return false;
    if (documents.filter(({ type }) => type === 'invoice').length > 1) return false;
    return documents.every((document) => putBeforeEdits(document, sale));
  },
});
