import type { Fault } from '../fault.ts';

/** An item that is a variant in one shop is offered once more, as a product of its own, when it is added to the next. */
export const multiShopItemDuplicated: Fault = {
  id: 'multi-shop-item-duplicated',
  needs: ['multi-shop'],
  plant: (scope) => ({
    master: ({ shopItems, erpItems }) => {
      const variants = new Map(shopItems.map((item) => [item.variant, item]));
      const known = erpItems.filter(({ barcode, fallback }) => barcode !== '' && !fallback);
      for (const [nth, item] of scope.random.shuffled(known).slice(0, 5).entries()) {
        const variant = variants.get(item.shop?.variant ?? '');
        if (variant === undefined || variant.title === 'Default Title') continue;
        shopItems.push({
          ...variant,
          variant: String(Number(variant.variant) + 700_000 + nth),
          inventoryItem: String(Number(variant.inventoryItem) + 700_000 + nth),
          productId: String(Number(variant.productId) + 7_000 + nth * 100),
          productTitle: item.description,
          title: 'Default Title',
        });
        scope.expect({ kinds: ['sku-duplicated'], sku: variant.sku });
      }
    },
  }),
};
