import type { Fault } from '../fault.ts';

/** The connector does not look for the SKU of a variant, and makes an item named after the platform's id. */
export const variantSkuIgnoredCreatesDuplicates: Fault = {
  id: 'variant-sku-ignored-creates-duplicates',
  needs: [],
  plant: (scope) => ({
    master: ({ erpItems }) => {
      const known = erpItems.filter(({ barcode, fallback }) => barcode !== '' && !fallback);
      const variants = new Map(scope.merchant.variants.map((variant) => [variant.item, variant]));
      for (const item of scope.random.shuffled(known).slice(0, 5)) {
        const variant = variants.get(item.item);
        if (variant === undefined) continue;
        erpItems.push({
          ...item,
          item: variant.id,
          createdAt: scope.from + 86_400_000,
          createdBy: 'shopify-connector',
        });
        scope.expect({ kinds: ['sku-duplicated'], sku: variant.id });
      }
    },
  }),
};
