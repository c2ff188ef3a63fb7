import type { Fault } from '../fault.ts';
import { plainLevels } from './stock-levels.ts';

/** Items are kept in fractions: what is there and what is reserved are each cut to whole units before they are subtracted. */
export const fractionalStockTruncated: Fault = {
  id: 'fractional-stock-truncated',
  needs: [],
  plant: (scope) => ({
    stock: (levels) => {
      const equal = plainLevels(levels, scope.merchant).filter(
        ({ onHand, shopOnHand, reserved, shopCommitted }) =>
          shopOnHand === onHand && shopCommitted === reserved,
      );
      for (const level of scope.random.shuffled(equal).slice(0, 6)) {
        level.onHand += 0.25;
        level.reserved += 0.5;
        scope.expect({ kinds: ['stock-differs'], sku: level.item, location: level.location });
      }
    },
  }),
};
