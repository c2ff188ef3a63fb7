import { inSalesDocuments } from '../amounts/sales-documents.ts';
import type { Fault } from '../fault.ts';

/** Items are looked up by title: an old item of the same name takes the place of the one with the SKU. */
export const matchingByName: Fault = {
  id: 'matching-by-name',
  needs: [],
  plant: (scope) => {
    const { variants } = scope.merchant;
    const plain = variants.filter(({ kind, unitFactor }) => kind === 'product' && unitFactor === 1);
    const renamed = new Map(
      scope.random
        .shuffled(plain)
        .slice(0, 8)
        .map(({ item }, at) => [item, { number: `OLD-${1000 + at}`, name: '' }]),
    );
    const inDocuments = inSalesDocuments({
      id: 'matching-by-name',
      needs: [],
      kinds: ['line-item-differs'],
      change: (documents, { order }) => {
        const own = order.lines.filter(({ variant }) => variant !== null && renamed.has(variant.item));
        if (own.length !== 1) return false;
        let changed = false;
        for (const { lines } of documents)
          for (const line of lines) {
            const old = line.kind === 'item' ? renamed.get(line.item ?? '') : undefined;
            if (old === undefined) continue;
            line.item = old.number;
            line.description = old.name;
            changed = true;
          }
        return changed;
      },
    }).plant(scope);
    return {
      ...inDocuments,
      master: ({ erpItems }) => {
        for (const item of [...erpItems]) {
          const old = renamed.get(item.item);
          if (old === undefined) continue;
          old.name = item.description;
          const { shop: _, ...own } = item;
          erpItems.push({ ...own, item: old.number, barcode: '', createdAt: item.createdAt - 86_400_000 });
          item.description = `${item.description}, new season`;
        }
      },
    };
  },
};
