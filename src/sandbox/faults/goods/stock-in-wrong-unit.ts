import type { Fault } from '../fault.ts';
import { pushWrong } from './stock-levels.ts';

/** Pieces are pushed where the variant is sold by the case. */
export const stockInWrongUnit: Fault = {
  id: 'stock-in-wrong-unit',
  needs: ['units', 'split-shipments'],
  plant: (scope) => ({
    stock: (levels) => {
      const factors = new Map(scope.merchant.variants.map(({ item, unitFactor }) => [item, unitFactor]));
      for (const level of levels) {
        const factor = factors.get(level.item) ?? 1;
        if (factor === 1 || level.shopOnHand !== Math.floor(level.onHand / factor)) continue;
        pushWrong(level, level.onHand, scope);
      }
    },
  }),
};
