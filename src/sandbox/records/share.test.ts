import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shareOfUnits } from './share.ts';

it('parts that follow each other add up to the whole', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: 0n, max: 10n ** 12n }),
      fc.bigInt({ min: 0n, max: 10n ** 12n }),
      fc.integer({ min: 1, max: 50 }),
      fc.integer({ min: 0, max: 50 }),
      fc.integer({ min: 0, max: 50 }),
      (shop, presentment, of, one, other) => {
        const [a, b] = [Math.min(one, other, of), Math.min(Math.max(one, other), of)];
        const cuts = [0, a, b, of];
        const parts = [0, 1, 2].map((at) =>
          shareOfUnits({ shop, presentment }, cuts[at] ?? 0, cuts[at + 1] ?? 0, of),
        );
        for (const [side, whole] of [
          ['shop', shop],
          ['presentment', presentment],
        ] as const) {
          expect(parts.reduce((sum, part) => sum + part[side], 0n)).toBe(whole);
          expect(parts.every((part) => part[side] >= 0n)).toBe(true);
        }
      },
    ),
  );
});
