import { onOtherItems } from '../amounts/on-other-items.ts';
import type { Fault } from '../fault.ts';

const dummy = 'SHOPIFY-MISC';

/** SKUs the ERP does not know are put on one generic item: totals agree, the item is fiction. */
export const unmappedSkuToDummyItem: Fault = {
  id: 'unmapped-sku-to-dummy-item',
  needs: [],
  plant: (scope) => {
    const unknown = scope.random
      .shuffled(
        scope.merchant.variants.filter(({ kind, unitFactor }) => kind === 'product' && unitFactor === 1),
      )
      .slice(0, 6);
    const onDummy = onOtherItems(
      'unmapped-sku-to-dummy-item',
      new Map(unknown.map(({ item }) => [item, { number: dummy, name: 'Shopify item' }])),
    );
    return {
      ...onDummy.plant(scope),
      master: ({ erpItems }) => {
        erpItems.push({
          item: dummy,
          description: 'Shopify item',
          barcode: '',
          unit: 'PCS',
          price: 0n,
          blocked: false,
          fallback: true,
          createdAt: scope.from,
          createdBy: 'shopify-connector',
        });
      },
    };
  },
};
