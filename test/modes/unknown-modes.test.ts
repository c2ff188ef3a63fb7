import { describe, expect, it } from 'vitest';
import { checkWorld } from '../worlds/check-world.ts';
import { matchExpected } from './match-expected.ts';
import { unknownModes } from './unknown-modes/index.ts';

describe('a fault that is in no catalogue', { timeout: 60_000 }, () => {
  it.each(unknownModes.map((mode) => [mode.id, mode] as const))(
    '%s is found, and given no name',
    async (_, mode) => {
      const plan = { seed: 3, orders: 200, features: mode.needs };
      const { breaks, expected } = await checkWorld(plan, { more: [mode] });
      const { pairs, extra } = matchExpected(expected, breaks);
      expect(expected.length).toBeGreaterThan(0);
      expect(pairs.filter(({ found }) => found === null).map((one) => one.expected)).toEqual([]);
      expect(extra.map(({ explanation }) => explanation)).toEqual([]);
      expect(
        breaks.filter(({ fingerprint }) => fingerprint !== undefined).map((one) => one.fingerprint),
      ).toEqual([]);
    },
  );
});
