import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mannKendall } from './mann-kendall.ts';

/** A series of n values without ties that has this S: as many neighbours swapped as it falls short. */
function seriesWith(n: number, s: number): number[] {
  const values = Array.from({ length: n }, (_, at) => at);
  let falling = ((n * (n - 1)) / 2 - s) / 2;
  while (falling > 0)
    for (let at = 0; at < n - 1 && falling > 0; at += 1) {
      const [a, b] = [values[at] as number, values[at + 1] as number];
      if (a < b) {
        [values[at], values[at + 1]] = [b, a];
        falling -= 1;
      }
    }
  return values;
}

function ordersOf(values: readonly number[]): readonly (readonly number[])[] {
  if (values.length < 2) return [values];
  return values.flatMap((value, at) => ordersOf(values.toSpliced(at, 1)).map((rest) => [value, ...rest]));
}

const sOf = (values: readonly number[]): number =>
  values.reduce(
    (sum, later, at) => sum + values.slice(0, at).reduce((s, one) => s + Math.sign(later - one), 0),
    0,
  );

/** Orders by their falling pairs, counted without rounding. */
function exactShare(n: number, mostFalling: number): number {
  let counts = [1n];
  let orders = 1n;
  for (let size = 2; size <= n; size += 1) {
    const next = Array.from({ length: counts.length + size - 1 }, () => 0n);
    for (const [at, ways] of counts.entries())
      for (let falling = 0; falling < size; falling += 1)
        next[at + falling] = (next[at + falling] ?? 0n) + ways;
    counts = next;
    orders *= BigInt(size);
  }
  const few = counts.slice(0, mostFalling + 1).reduce((sum, ways) => sum + ways, 0n);
  return Number((few * 10n ** 18n) / orders) / 1e18;
}

describe('mannKendall', () => {
  it.each([
    [4, 6],
    [5, 8],
    [6, 11],
    [7, 13],
    [8, 16],
    [9, 18],
    [10, 21],
    [12, 26],
    [15, 35],
    [20, 52],
    [26, 77],
  ])('of %i weeks takes S = %i, and no less, for a rise at 5 %%', (n, critical) => {
    const found = mannKendall(seriesWith(n, critical));
    expect(found.s).toBe(critical);
    expect(found.p).toBeLessThanOrEqual(0.05);
    expect(mannKendall(seriesWith(n, critical - 2)).p).toBeGreaterThan(0.05);
  });

  it('is exact: the share of all orders with at least this S, whatever is tied', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 6 }), (values) => {
        const { s, p } = mannKendall(values);
        const orders = ordersOf(values);
        expect(s).toBe(sOf(values));
        expect(p).toBeCloseTo(orders.filter((order) => sOf(order) >= s).length / orders.length, 12);
      }),
      { numRuns: 60 },
    );
  });

  it('loses nothing to rounding with 26 weeks', () => {
    for (const s of [325, 201, 77, 1, -51]) {
      const { p } = mannKendall(seriesWith(26, s));
      expect(Math.abs(p - exactShare(26, (325 - s) / 2))).toBeLessThanOrEqual(1e-13);
    }
  });

  it('says nothing of one week, nor of weeks that are all alike', () => {
    expect(mannKendall([3])).toEqual({ n: 1, s: 0, p: 1 });
    expect(mannKendall([0, 0, 0, 0, 0, 0, 0, 0])).toEqual({ n: 8, s: 0, p: 1 });
  });

  it('turns with the series: a rise read backwards is none', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 26 }), (values) => {
        const [there, back] = [mannKendall(values), mannKendall(values.toReversed())];
        expect(back.s).toBe(-there.s + 0);
        expect(there.p + back.p).toBeGreaterThanOrEqual(1 - 1e-12);
      }),
      { numRuns: 200 },
    );
  });

  it('never takes a higher last value for less of a rise', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 12 }),
        fc.nat(9),
        fc.nat(9),
        (values, last, more) => {
          expect(mannKendall([...values, last + more]).s).toBeGreaterThanOrEqual(
            mannKendall([...values, last]).s,
          );
        },
      ),
      { numRuns: 200 },
    );
  });
});
