import type { Fault } from '../fault.ts';
import { inSalesDocuments, isMoreThanRounding, retotal, taxOf } from './sales-documents.ts';

/** The tax on shipping is not stored: only the tax of goods is added up. */
export const shippingTaxLost: Fault = inSalesDocuments({
  id: 'shipping-tax-lost',
  needs: [],
  kinds: ['tax-differs'],
  change: (documents, sale) => {
    let changed = false;
    for (const document of documents) {
      const freight = document.lines.filter(({ kind }) => kind === 'shipping');
      if (
        !isMoreThanRounding(
          freight.reduce((sum, line) => sum + taxOf(line), 0n),
          sale,
        )
      )
        continue;
      for (const line of freight) line.taxes = [];
      retotal(document);
      changed = true;
    }
    return changed;
  },
});
