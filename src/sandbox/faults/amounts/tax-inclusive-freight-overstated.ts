import type { Fault } from '../fault.ts';
import { inSalesDocuments, retotal, taxOf } from './sales-documents.ts';

/** The tax is added once more to a shipping price that contains it. */
export const taxInclusiveFreightOverstated: Fault = inSalesDocuments({
  id: 'tax-inclusive-freight-overstated',
  needs: ['tax-included'],
  kinds: ['shipping-differs'],
  change: (documents, { order }) => {
    if (!order.taxesIncluded) return false;
    let changed = false;
    for (const document of documents) {
      for (const line of document.lines) {
        const tax = taxOf(line);
        if (line.kind !== 'shipping' || tax <= 0n) continue;
        line.unitPrice += tax;
        line.amount += tax;
        changed = true;
      }
      retotal(document);
    }
    return changed;
  },
});
