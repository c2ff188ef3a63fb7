import type { Fault } from '../fault.ts';

/** The sync of products writes the shop's price into every list that holds the item. */
export const connectorOverwritesPriceLists: Fault = {
  id: 'connector-overwrites-price-lists',
  needs: [],
  plant: (scope) => ({
    master: ({ listPrices }) => {
      const plain = scope.merchant.variants.filter(
        ({ kind, unitFactor }) => kind === 'product' && unitFactor === 1,
      );
      const synced = new Map(
        scope.random
          .shuffled(plain)
          .slice(0, 7)
          .map((variant) => [variant.item, variant]),
      );
      for (const line of listPrices) {
        const variant = synced.get(line.item);
        if (variant === undefined) continue;
        Object.assign(line, { changedAt: scope.from + 3_600_000, changedBy: 'shopify-connector' });
        if (line.list === 'SHOP') continue;
        line.price = variant.price;
        scope.expect({ kinds: ['sku-attribute-differs'], sku: variant.sku });
      }
    },
  }),
};
