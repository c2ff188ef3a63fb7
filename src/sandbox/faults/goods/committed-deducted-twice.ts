import type { Fault } from '../fault.ts';
import { plainLevels, pushWrong } from './stock-levels.ts';

/** The ERP pushes what is left after open orders as what is physically there. */
export const committedDeductedTwice: Fault = {
  id: 'committed-deducted-twice',
  needs: [],
  plant: (scope) => ({
    stock: (levels) => {
      for (const level of plainLevels(levels, scope.merchant)) {
        if (level.reserved <= 0 || level.shopOnHand !== level.onHand) continue;
        pushWrong(level, level.onHand - level.reserved, scope);
      }
    },
  }),
};
