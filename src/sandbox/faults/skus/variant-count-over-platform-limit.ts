import type { Fault } from '../fault.ts';

/** Most variants of a product that the connector's way to the platform takes. */
const most = 100;

/** A product with more variants than the platform takes is made without the last ones, and without an error. */
export const variantCountOverPlatformLimit: Fault = {
  id: 'variant-count-over-platform-limit',
  needs: [],
  plant: (scope) => ({
    master: ({ shopItems, erpItems }) => {
      const known = erpItems.filter(({ shop, barcode }) => shop !== undefined && barcode !== '');
      const item = scope.random.pick(known);
      const model = shopItems.find(({ variant }) => variant === item.shop?.variant);
      if (item.shop === undefined || model === undefined) return;
      const before = shopItems.filter(({ productId }) => productId === model.productId).length;
      for (let nth = before + 1; nth <= most + 5; nth += 1) {
        const sku = `${model.sku}-V${String(nth).padStart(3, '0')}`;
        const variant = String(Number(model.variant) + 500_000 + nth);
        const fits = nth <= most;
        erpItems.push({
          ...item,
          item: sku,
          description: `${item.description} ${nth}`,
          barcode: '',
          shop: { ...item.shop, variant: fits ? variant : '' },
        });
        if (fits)
          shopItems.push({
            ...model,
            variant,
            inventoryItem: String(Number(model.inventoryItem) + 500_000 + nth),
            title: `${model.title} ${nth}`,
            sku,
            barcode: '',
          });
        else scope.expect({ kinds: ['sku-missing-in-shop'], sku });
      }
    },
  }),
};
