import { onOtherItems } from '../amounts/on-other-items.ts';
import type { Fault } from '../fault.ts';

/** Items are looked up by title: an old item of the same name takes the place of the one with the SKU. */
export const matchingByName: Fault = {
  id: 'matching-by-name',
  needs: [],
  plant: (scope) => {
    const { variants } = scope.merchant;
    const plain = variants.filter(({ kind, unitFactor }) => kind === 'product' && unitFactor === 1);
    const renamed = new Map(
      scope.random
        .shuffled(plain)
        .slice(0, 8)
        .map(({ item }, at) => [item, { number: `OLD-${1000 + at}`, name: '' }]),
    );
    return {
      ...onOtherItems('matching-by-name', renamed).plant(scope),
      master: ({ erpItems }) => {
        for (const item of [...erpItems]) {
          const old = renamed.get(item.item);
          if (old === undefined) continue;
          old.name = item.description;
          const { shop: _, ...own } = item;
          erpItems.push({ ...own, item: old.number, barcode: '', createdAt: item.createdAt - 86_400_000 });
          item.description = `${item.description}, new season`;
        }
      },
    };
  },
};
