import type { Fault } from '../fault.ts';

/** A status of products that the connector does not know is taken for active. */
export const unknownEnumDefaultsToActive: Fault = {
  id: 'unknown-enum-defaults-to-active',
  needs: [],
  plant: (scope) => ({
    master: ({ shopItems, erpItems }) => {
      const kept = new Set(erpItems.flatMap(({ shop }) => (shop === undefined ? [] : [shop.variant])));
      const products = [
        ...new Set(shopItems.filter(({ bundle }) => !bundle).map(({ productId }) => productId)),
      ];
      const unlisted = new Set(scope.random.shuffled(products).slice(0, 2));
      for (const item of shopItems) {
        if (!unlisted.has(item.productId) || !kept.has(item.variant) || item.status !== 'active') continue;
        item.status = 'unlisted';
        scope.expect({ kinds: ['sku-attribute-differs'], sku: item.sku });
      }
    },
  }),
};
