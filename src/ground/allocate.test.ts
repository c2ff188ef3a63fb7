import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate } from './allocate.ts';

const runs = { numRuns: 1000 };
const total = fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n });
const anyWeights = fc.array(fc.oneof(fc.constant(0n), fc.bigInt({ min: -1000n, max: 10n ** 12n })), {
  minLength: 1,
});
const positive = fc.array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { minLength: 1 });
const sum = (values: readonly bigint[]) => values.reduce((all, value) => all + value, 0n);

describe('allocation', () => {
  it.each([
    [100n, [1n, 1n, 1n], [34n, 33n, 33n]],
    [-100n, [1n, 1n, 1n], [-34n, -33n, -33n]],
    [5n, [0n, 3n, 7n], [0n, 2n, 3n]],
    [2n, [0n, 0n, 0n], [1n, 1n, 0n]],
    [10n, [3n, -1n], [15n, -5n]],
    [7n, [0n, 0n, 5n], [0n, 0n, 7n]],
    [0n, [], []],
  ])('of %s over %s is %s', (whole, weights, shares) => {
    expect(allocate(whole, weights)).toEqual(shares);
  });

  it('adds up exactly for any weights', () => {
    fc.assert(
      fc.property(total, anyWeights, (whole, weights) => {
        const shares = allocate(whole, weights);
        expect(shares.length).toBe(weights.length);
        expect(sum(shares)).toBe(whole);
      }),
      runs,
    );
  });

  it('is less than one unit away from the exact share', () => {
    fc.assert(
      fc.property(total, positive, (whole, weights) => {
        const all = sum(weights);
        fc.pre(all > 0n);
        for (const [at, share] of allocate(whole, weights).entries()) {
          const off = share * all - whole * (weights[at] ?? 0n);
          expect(off < all && off > -all).toBe(true);
        }
      }),
      runs,
    );
  });

  it('gives nothing to a weight of nothing', () => {
    fc.assert(
      fc.property(total, positive, (whole, weights) => {
        fc.pre(sum(weights) > 0n);
        const shares = allocate(whole, weights);
        expect(shares.filter((share, at) => weights[at] === 0n && share !== 0n)).toEqual([]);
      }),
      runs,
    );
  });

  it('mirrors a negative total', () => {
    fc.assert(
      fc.property(total, anyWeights, (whole, weights) => {
        expect(allocate(-whole, weights).map((share) => -share)).toEqual(allocate(whole, weights));
      }),
      runs,
    );
  });

  it('cannot spread something over nothing', () => {
    expect(() => allocate(1n, [])).toThrow(expect.objectContaining({ code: 'bug' }));
  });
});
