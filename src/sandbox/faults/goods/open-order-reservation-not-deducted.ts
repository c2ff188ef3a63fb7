import type { Fault } from '../fault.ts';
import { plainLevels, pushWrong } from './stock-levels.ts';

/** The ERP pushes what is physically there as what can be sold. */
export const openOrderReservationNotDeducted: Fault = {
  id: 'open-order-reservation-not-deducted',
  needs: [],
  plant: (scope) => ({
    stock: (levels) => {
      for (const level of plainLevels(levels, scope.merchant)) {
        if (level.shopCommitted <= 0 || level.shopOnHand !== level.onHand) continue;
        pushWrong(level, level.onHand + level.shopCommitted, scope);
      }
    },
  }),
};
