import type { Fault } from '../fault.ts';
import { plainLevels, pushWrong } from './stock-levels.ts';

const size = 25;

/** A bundle is in the batch that is pushed: none of it arrives. */
export const bundleParentFailsWholeBatch: Fault = {
  id: 'bundle-parent-fails-whole-batch',
  needs: ['bundles'],
  plant: (scope) => ({
    stock: (levels) => {
      const bundle = scope.merchant.variants.find(({ kind }) => kind === 'bundle');
      const plain = plainLevels(levels, scope.merchant).filter((level) => level.shopOnHand === level.onHand);
      const first = plain[0];
      if (bundle === undefined || first === undefined) return;
      const at = scope.merchant.takenAt - 7_200_000;
      const batch = `PUSH-${scope.random.between(1000, 9999)}`;
      const start = scope.random.between(0, Math.max(0, plain.length - size));
      for (const level of plain.slice(start, start + size)) {
        level.batch = batch;
        level.syncedAt = at;
        if (scope.random.chance(0.6)) pushWrong(level, level.onHand + scope.random.between(1, 6), scope);
      }
      levels.push({
        ...first,
        item: bundle.item,
        sku: bundle.sku,
        onHand: 0,
        reserved: 0,
        incoming: 0,
        lastMovedAt: null,
        syncedAt: at,
        batch,
        shopOnHand: 0,
        shopCommitted: 0,
        shopAvailable: 0,
        sold: 0,
      });
    },
  }),
};
