import type { Fault } from '../fault.ts';
import { plainLevels, pushWrong } from './stock-levels.ts';

const several = 4;

/** Variants are deleted and made again under the same SKU: the push finds none, and stamps the item as synced. */
export const deletedVariantMarkedSynced: Fault = {
  id: 'deleted-variant-marked-synced',
  needs: [],
  plant: (scope) => {
    const deleted = new Set<string>();
    return {
      master: ({ shopItems, erpItems }) => {
        const linked = new Map(erpItems.map(({ item, shop }) => [shop?.variant, item]));
        const plain = new Set(
          scope.merchant.variants
            .filter(({ kind, unitFactor }) => kind === 'product' && unitFactor === 1)
            .map(({ id }) => id),
        );
        const known = shopItems.filter(({ variant }) => linked.has(variant) && plain.has(variant));
        for (const [nth, one] of scope.random.shuffled(known).slice(0, several).entries()) {
          deleted.add(linked.get(one.variant) ?? '');
          one.variant = String(Number(one.variant) + 700_000 + nth);
          one.inventoryItem = String(Number(one.inventoryItem) + 700_000 + nth);
        }
      },
      stock: (levels) => {
        for (const level of plainLevels(levels, scope.merchant)) {
          if (!deleted.has(level.item) || level.shopOnHand !== level.onHand) continue;
          pushWrong(level, level.onHand + scope.random.between(1, 9), scope);
        }
      },
    };
  },
};
