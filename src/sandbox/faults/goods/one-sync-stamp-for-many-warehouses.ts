import type { Fault } from '../fault.ts';
import { plainLevels, pushWrong } from './stock-levels.ts';

/** The push to one location fails, and the stamp of the item says it is done. */
export const oneSyncStampForManyWarehouses: Fault = {
  id: 'one-sync-stamp-for-many-warehouses',
  needs: [],
  plant: (scope) => ({
    stock: (levels) => {
      const failing = scope.merchant.locations.at(-1)?.warehouse;
      const stamps = new Map<string, number>();
      for (const { item, syncedAt } of levels)
        if (syncedAt !== null) stamps.set(item, Math.max(stamps.get(item) ?? 0, syncedAt));
      for (const level of plainLevels(levels, scope.merchant)) {
        const stamp = stamps.get(level.item);
        if (stamp === undefined) continue;
        level.syncedAt = stamp;
        if (level.warehouse !== failing || level.shopOnHand !== level.onHand || !scope.random.chance(0.5))
          continue;
        level.lastMovedAt ??= stamp - 3_600_000;
        pushWrong(level, level.onHand + scope.random.between(1, 5), scope);
      }
    },
  }),
};
