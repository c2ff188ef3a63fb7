import { inSalesDocuments } from '../amounts/sales-documents.ts';
import type { Fault } from '../fault.ts';

const dummy = 'SHOPIFY-MISC';

/** SKUs the ERP does not know are put on one generic item: totals agree, the item is fiction. */
export const unmappedSkuToDummyItem: Fault = {
  id: 'unmapped-sku-to-dummy-item',
  needs: [],
  plant: (scope) => {
    const unknown = new Set(
      scope.random
        .shuffled(
          scope.merchant.variants.filter(({ kind, unitFactor }) => kind === 'product' && unitFactor === 1),
        )
        .slice(0, 6)
        .map(({ item }) => item),
    );
    const inDocuments = inSalesDocuments({
      id: 'unmapped-sku-to-dummy-item',
      needs: [],
      kinds: ['line-item-differs'],
      change: (documents, { order }) => {
        const own = order.lines.filter(({ variant }) => variant !== null && unknown.has(variant.item));
        if (own.length !== 1) return false;
        let changed = false;
        for (const { lines } of documents)
          for (const line of lines) {
            if (line.kind !== 'item' || line.item === null || !unknown.has(line.item)) continue;
            line.item = dummy;
            line.description = 'Shopify item';
            changed = true;
          }
        return changed;
      },
    }).plant(scope);
    return {
      ...inDocuments,
      master: ({ erpItems }) => {
        erpItems.push({
          item: dummy,
          description: 'Shopify item',
          barcode: '',
          unit: 'PCS',
          price: 0n,
          blocked: false,
          fallback: true,
          createdAt: scope.from,
          createdBy: 'shopify-connector',
        });
      },
    };
  },
};
