import type { Fault } from '../../../src/sandbox/index.ts';

/** The stock of a few items at one warehouse was counted in pairs. */
export const stockCountedInPairs: Fault = {
  id: 'unknown-stock-counted-in-pairs',
  needs: [],
  plant: (scope) => ({
    stock: (levels) => {
      const [first] = levels;
      const own = levels.filter(({ warehouse, onHand }) => warehouse === first?.warehouse && onHand >= 20);
      for (const level of own.slice(0, 7)) {
        level.onHand = Math.floor(level.onHand / 2);
        scope.expect({ kinds: ['stock-differs'] });
      }
    },
  }),
};
