import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { erpManners } from '../../src/sandbox/index.ts';
import { checkWorld } from './check-world.ts';

/** The soak gives another one at every round. */
const first = (fc.readConfigureGlobal().seed ?? 1) % 100_000;

/** Two sides that agree give no break, whoever the merchant is and whatever happened to its orders. */
describe('a clean world', () => {
  for (const erp of erpManners) {
    for (const at of [0, 1, 2]) {
      const seed = first * 3 + at;
      it(`has no break: seed ${seed}, ${erp}`, async () => {
        const { breaks, quarantine, summary } = await checkWorld({ seed, orders: 200, erp });
        const told = breaks.map(({ kind, order, explanation }) => [kind, order, explanation]);
        expect(told).toEqual([]);
        expect(quarantine).toEqual([]);
        expect(summary.exitCode).toBe(0);
        expect(summary.files.filter(({ side, by }) => side === 'erp' && !by.startsWith('profile:'))).toEqual(
          [],
        );
      });
    }
  }
});
