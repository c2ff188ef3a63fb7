import type { Fault } from '../fault.ts';

/** Variants of the shop are given a SKU that another one has already. */
export const duplicateSkuTwoVariants: Fault = {
  id: 'duplicate-sku-two-variants',
  needs: [],
  plant: (scope) => ({
    master: ({ shopItems }) => {
      const sold = shopItems.filter(({ bundle, sku }) => !bundle && sku !== '');
      for (const [nth, item] of scope.random.shuffled(sold).slice(0, 4).entries()) {
        shopItems.push({
          ...item,
          variant: String(Number(item.variant) + 900_000 + nth),
          inventoryItem: String(Number(item.inventoryItem) + 900_000 + nth),
          title: `${item.title} (2)`,
          barcode: '',
        });
        scope.expect({ kinds: ['sku-duplicated'], sku: item.sku });
      }
    },
  }),
};
