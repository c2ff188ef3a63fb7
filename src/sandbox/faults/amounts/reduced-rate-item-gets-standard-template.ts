import type { Fault } from '../fault.ts';
import { inSalesDocuments, isMoreThanRounding, retotal, rounded, taxOf } from './sales-documents.ts';

/** Items made from an order take the standard tax group: the shop's lower rate of a product becomes the full one. */
export const reducedRateItemGetsStandardTemplate: Fault = {
  id: 'reduced-rate-item-gets-standard-template',
  needs: ['sales-tax'],
  plant: (scope) => {
    const goods = scope.merchant.variants.filter(
      ({ kind, unitFactor }) => kind === 'product' && unitFactor === 1,
    );
    const reduced = new Set(
      scope.random
        .shuffled(goods)
        .slice(0, 6)
        .map(({ item }) => item),
    );
    return inSalesDocuments({
      id: 'reduced-rate-item-gets-standard-template',
      needs: [],
      kinds: ['tax-differs'],
      change: (documents, sale) => {
        let changed = false;
        for (const document of documents) {
          const hit = document.lines.filter(({ item }) => item !== null && reduced.has(item));
          const more = hit.reduce((sum, line) => sum + rounded(taxOf(line), 3n, 2n) - taxOf(line), 0n);
          if (!isMoreThanRounding(more, sale)) continue;
          for (const line of hit)
            line.taxes = line.taxes.map((tax) => ({ ...tax, amount: rounded(tax.amount, 3n, 2n) }));
          retotal(document);
          changed = true;
        }
        return changed;
      },
    }).plant(scope);
  },
};
