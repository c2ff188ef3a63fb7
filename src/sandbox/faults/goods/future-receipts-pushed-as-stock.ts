import type { Fault } from '../fault.ts';
import { plainLevels, pushWrong } from './stock-levels.ts';

/** The ERP pushes a projected balance: what is on order from suppliers counts as there. */
export const futureReceiptsPushedAsStock: Fault = {
  id: 'future-receipts-pushed-as-stock',
  needs: [],
  plant: (scope) => ({
    stock: (levels) => {
      for (const level of plainLevels(levels, scope.merchant)) {
        if (level.incoming <= 0 || level.shopOnHand !== level.onHand) continue;
        pushWrong(level, level.onHand + level.incoming, scope);
      }
    },
  }),
};
