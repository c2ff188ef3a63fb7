import type { Fault } from '../fault.ts';
import { inSalesDocuments, isMoreThanRounding, retotal } from './sales-documents.ts';

/** The ERP calls a region by another code than the shop: its tax area is not found, and no tax is charged. */
export const taxAreaCountryCodeMismatch: Fault = {
  id: 'tax-area-country-code-mismatch',
  needs: [],
  plant: (scope) => {
    let region: string | undefined;
    return inSalesDocuments({
      id: 'tax-area-country-code-mismatch',
      needs: [],
      kinds: ['tax-differs', 'order-total-differs'],
      change: (documents, sale) => {
        const { country, province, totals } = sale.order;
        if (!isMoreThanRounding(totals.soldTax.presentment, sale)) return false;
        // The region of the first order that is taxed.
        region ??= `${country} ${province}`;
        if (region !== `${country} ${province}`) return false;
        for (const document of documents) {
          for (const line of document.lines) line.taxes = [];
          retotal(document);
        }
        return true;
      },
    }).plant(scope);
  },
};
