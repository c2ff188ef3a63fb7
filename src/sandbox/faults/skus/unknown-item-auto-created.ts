import type { ErpItem } from '../../records/books.ts';
import type { Fault } from '../fault.ts';

/** The import of an order makes items that the ERP does not know, with nothing but a number and a name. */
export const unknownItemAutoCreated: Fault = {
  id: 'unknown-item-auto-created',
  needs: [],
  plant: (scope) => {
    const unknown = new Map<string, { readonly item: ErpItem; readonly sku: string; isMade: boolean }>();
    return {
      master: ({ erpItems }) => {
        const skus = new Map(scope.merchant.variants.map(({ item, sku }) => [item, sku]));
        const known = erpItems.filter(({ barcode, fallback }) => barcode !== '' && !fallback);
        for (const item of scope.random.shuffled(known).slice(0, 6)) {
          const sku = skus.get(item.item);
          if (sku !== undefined) unknown.set(item.item, { item, sku, isMade: false });
        }
      },
      sale: ({ erp }) => {
        for (const { lines, createdAt, createdBy } of erp.documents)
          for (const line of lines) {
            const made = unknown.get(line.item ?? '');
            if (made === undefined || (made.isMade && made.item.createdAt <= createdAt)) continue;
            if (!made.isMade) scope.expect({ kinds: ['sku-attribute-differs'], sku: made.sku });
            made.isMade = true;
            Object.assign(made.item, { createdAt: createdAt - 2_000, createdBy, barcode: '' });
          }
      },
    };
  },
};
