import type { Fault } from '../fault.ts';

/** When sales end in bulk, a compare-at price of zero is sent where none was meant. */
export const compareAtPriceZero: Fault = {
  id: 'compare-at-price-zero',
  needs: [],
  plant: (scope) => ({
    master: ({ shopItems }) => {
      for (const item of shopItems) {
        if (item.compareAt === null || item.price === 0n) continue;
        item.compareAt = 0n;
        scope.expect({ kinds: ['sku-attribute-differs'], sku: item.sku });
      }
    },
  }),
};
