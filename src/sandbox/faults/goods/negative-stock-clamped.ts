import type { Fault } from '../fault.ts';
import { plainLevels, pushWrong } from './stock-levels.ts';

/** Goods went out before their receipt was booked: the ERP is below zero, and sends zero. */
export const negativeStockClamped: Fault = {
  id: 'negative-stock-clamped',
  needs: [],
  plant: (scope) => ({
    stock: (levels) => {
      const equal = plainLevels(levels, scope.merchant).filter(
        ({ onHand, shopOnHand }) => shopOnHand === onHand && onHand > 0,
      );
      for (const level of scope.random.shuffled(equal).slice(0, 6)) {
        level.onHand = -scope.random.between(1, 6);
        pushWrong(level, 0, scope);
      }
    },
  }),
};
