import type { Fault } from '../fault.ts';
import { plainEntry } from '../flow/log-entry.ts';
import { plainLevels, pushWrong } from './stock-levels.ts';

const size = 25;

/** Sales change levels while a batch of them is pushed: all of it is refused, and the log names none of its items. */
export const concurrentUpdateBatchSkipped: Fault = {
  id: 'concurrent-update-batch-skipped',
  needs: [],
  plant: (scope) => {
    const at = scope.merchant.takenAt - 5_400_000;
    const batch = `PUSH-${scope.random.between(1000, 9999)}`;
    let logged = false;
    return {
      stock: (levels) => {
        const plain = plainLevels(levels, scope.merchant).filter(
          (level) => level.shopOnHand === level.onHand,
        );
        const start = scope.random.between(0, Math.max(0, plain.length - size));
        for (const level of plain.slice(start, start + size)) {
          level.batch = batch;
          level.syncedAt = at;
          if (scope.random.chance(0.5)) pushWrong(level, level.onHand + scope.random.between(1, 6), scope);
        }
      },
      log: (log) => {
        if (logged || log.length > 0) return;
        logged = true;
        for (let attempt = 1; attempt <= 3; attempt += 1)
          log.push(
            plainEntry({
              at: at + attempt * 60_000,
              topic: 'inventory/push',
              status: 'error',
              message: `Batch ${batch}: the compare quantity is out of date`,
              attempt,
            }),
          );
      },
    };
  },
};
