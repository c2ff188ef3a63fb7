import type { Fault } from '../fault.ts';
import { inSalesDocuments } from './sales-documents.ts';

/** Tax contained in prices is rounded on the document and not on its lines: some invoices are a cent too high. */
export const taxInclusiveOneCent: Fault = inSalesDocuments({
  id: 'tax-inclusive-one-cent',
  needs: ['tax-included'],
  kinds: ['order-total-differs', 'tax-differs', 'rounding-line-unexplained'],
  change: (documents, { order }, { random }) => {
    if (!order.taxesIncluded || order.totals.soldTax.presentment === 0n) return false;
    const isOff = random.chance(0.4);
    const first = documents.find(({ type }) => type === 'invoice') ?? documents[0];
    if (!isOff || first === undefined || first.tax === 0n) return false;
    for (const document of documents) {
      if (document !== first && (document.type === 'invoice' || document.total !== first.total)) continue;
      document.tax += 1n;
      document.total += 1n;
    }
    return true;
  },
});
