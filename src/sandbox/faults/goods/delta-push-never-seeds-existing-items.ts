import { dayNumber } from '../../../ground/days.ts';
import { instantAt } from '../../zone.ts';
import type { Fault } from '../fault.ts';
import { plainLevels, pushWrong } from './stock-levels.ts';

/** Items that did not move since go-live were never pushed: the shop keeps what it had before. */
export const deltaPushNeverSeedsExistingItems: Fault = {
  id: 'delta-push-never-seeds-existing-items',
  needs: [],
  plant: (scope) => ({
    stock: (levels) => {
      const { zone, goLive } = scope.merchant;
      const start = instantAt(zone, dayNumber(goLive), 0);
      for (const level of plainLevels(levels, scope.merchant)) {
        if (level.lastMovedAt !== null && level.lastMovedAt >= start) continue;
        level.syncedAt = null;
        level.batch = null;
        if (level.shopOnHand !== level.onHand || !scope.random.chance(0.6)) continue;
        pushWrong(level, level.onHand + scope.random.between(1, 9), scope);
      }
    },
  }),
};
