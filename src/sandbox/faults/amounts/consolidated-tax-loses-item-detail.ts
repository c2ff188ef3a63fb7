import type { Fault } from '../fault.ts';
import { inSalesDocuments, isMoreThanRounding, taxOf } from './sales-documents.ts';

/** Taxes are merged by account: a second tax of an item overwrites the first in its detail; the total stays right. */
export const consolidatedTaxLosesItemDetail: Fault = {
  id: 'consolidated-tax-loses-item-detail',
  needs: ['sales-tax'],
  plant: (scope) => ({
    ...inSalesDocuments({
      id: 'consolidated-tax-loses-item-detail',
      needs: [],
      kinds: ['tax-differs'],
      change: (documents, sale) => {
        // Where cash was rounded, what the lines lack of the tax could not be told from it.
        if (sale.order.rounding.presentment !== 0n) return false;
        let changed = false;
        for (const document of documents) {
          const several = document.lines.filter(({ taxes, kind }) => kind === 'item' && taxes.length > 1);
          const lost = several.reduce(
            (sum, line) => sum + taxOf(line) - (line.taxes.at(-1)?.amount ?? 0n),
            0n,
          );
          if (!isMoreThanRounding(lost, sale)) continue;
          for (const line of several) line.taxes = line.taxes.slice(-1);
          changed = true;
        }
        return changed;
      },
    }).plant(scope),
    postings: (postings) => {
      // The account has the whole tax: only the detail of the items is gone.
      for (const rest of postings.filter(({ description }) => description === 'Rounding')) {
        const tax = postings.find(
          ({ document, kind }) => document === rest.document && (kind === 'tax' || kind === 'channel-tax'),
        );
        if (tax === undefined) continue;
        tax.amount += rest.amount;
        postings.splice(postings.indexOf(rest), 1);
      }
    },
  }),
};
