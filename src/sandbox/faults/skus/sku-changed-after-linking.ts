import type { ShopItem } from '../../records/books.ts';
import type { Fault } from '../fault.ts';

/** SKUs of variants are swapped in the shop after they were linked and sold. */
export const skuChangedAfterLinking: Fault = {
  id: 'sku-changed-after-linking',
  needs: [],
  plant: (scope) => {
    const sold = new Set<string>();
    let items: readonly ShopItem[] = [];
    return {
      master: ({ shopItems }) => {
        items = shopItems;
      },
      sale: ({ order }) => {
        for (const { variant, bundle } of order.lines)
          if (variant?.kind === 'product' && bundle === null) sold.add(variant.id);
      },
      // What is swapped last is known only when everything was sold.
      stock: () => {
        const known = items.filter(({ variant }) => sold.has(variant));
        const [a, b, c, d] = scope.random.shuffled(known);
        if (a === undefined || b === undefined || c === undefined || d === undefined) return;
        for (const [one, other] of [
          [a, b],
          [c, d],
        ] as const) {
          [one.sku, other.sku] = [other.sku, one.sku];
          for (const { sku } of [one, other]) scope.expect({ kinds: ['sku-attribute-differs'], sku });
        }
      },
    };
  },
};
