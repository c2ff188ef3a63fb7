import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dispersionOf, rateOf } from './dispersion.ts';
import { keepDiscoveries } from './false-discovery.ts';
import { atLeastSoMany } from './negative-binomial-tail.ts';
import { median, senSlope } from './sen-slope.ts';
import { weighedTrend } from './weighed-trend.ts';

const at = (values: readonly number[], gap = 1) => values.map((value, index) => ({ at: index * gap, value }));

describe('senSlope', () => {
  it('is the median of all slopes, gaps and wild values borne', () => {
    expect(senSlope(at([1, 3, 5, 7]))).toBe(2);
    expect(senSlope(at([1, 3, 5, 7], 2))).toBe(1);
    expect(senSlope(at([1, 2, 3, 900, 5, 6, 7]))).toBe(1);
    expect(
      senSlope([
        { at: 0, value: 0 },
        { at: 3, value: 6 },
      ]),
    ).toBe(2);
  });

  it('is nothing of one point', () => {
    expect(senSlope(at([4]))).toBeNull();
    expect(median([])).toBeNull();
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });
});

describe('keepDiscoveries', () => {
  it('keeps all up to the greatest that lies under its line', () => {
    expect(keepDiscoveries([0.04, 0.001, 0.06, 0.03], 0.1)).toEqual([true, true, true, true]);
    expect(keepDiscoveries([0.09, 0.001, 0.9, 0.3], 0.1)).toEqual([false, true, false, false]);
    expect(keepDiscoveries([0.04, 0.5, 0.6, 0.7, 0.8, 0.9], 0.1)).toEqual(Array(6).fill(false));
    expect(keepDiscoveries([], 0.1)).toEqual([]);
  });

  it('keeps no one beside a smaller one that it leaves out, and one alone up to the rate', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }), (ps) => {
        const kept = keepDiscoveries(ps, 0.1);
        const largest = Math.max(-1, ...ps.filter((_, index) => kept[index]));
        expect(kept).toEqual(ps.map((p) => p <= largest));
        expect(keepDiscoveries([0.1], 0.1)).toEqual([true]);
      }),
    );
  });
});

describe('atLeastSoMany', () => {
  it('is Poisson where counts vary by chance alone', () => {
    expect(atLeastSoMany(1, 3, 1)).toBeCloseTo(1 - Math.exp(-3), 12);
    expect(atLeastSoMany(3, 1, 1)).toBeCloseTo(1 - Math.exp(-1) * 2.5, 12);
    expect(atLeastSoMany(0, 3, 1)).toBe(1);
    expect(atLeastSoMany(1, 0, 1)).toBe(0);
  });

  it('is geometric where they vary by one more than they are many', () => {
    // Mean m and variance m (1 + m): each further one has the chance m / (1 + m).
    expect(atLeastSoMany(5, 4, 5)).toBeCloseTo(0.8 ** 5, 12);
    expect(atLeastSoMany(50, 4, 5)).toBeCloseTo(0.8 ** 50, 15);
  });

  it('ends, and agrees with the normal, for many', () => {
    expect(atLeastSoMany(100_000, 100_000, 4)).toBeCloseTo(0.5, 2);
  });
});

describe('dispersionOf', () => {
  it('is one where counts follow their exposure, and never less', () => {
    const counts = [
      { count: 10, exposure: 100 },
      { count: 20, exposure: 200 },
    ];
    expect(rateOf(counts)).toBe(0.1);
    expect(dispersionOf(counts)).toBe(1);
    expect(dispersionOf([])).toBe(1);
    expect(
      dispersionOf([
        { count: 0, exposure: 5 },
        { count: 0, exposure: 5 },
      ]),
    ).toBe(1);
  });

  it('is how many times more they vary than by chance', () => {
    const counts = [0, 20, 0, 20].map((count) => ({ count, exposure: 1 }));
    expect(dispersionOf(counts)).toBeCloseTo(40 / 3, 12);
  });
});

describe('weighedTrend', () => {
  const weeks = (counts: readonly number[], exposures: readonly number[] = counts.map(() => 100)) =>
    counts.map((count, index) => ({ at: index, count, exposure: exposures[index] as number }));

  it('is nought where counts only follow their exposure', () => {
    expect(weighedTrend(weeks([1, 2, 3, 4, 5, 6], [10, 20, 30, 40, 50, 60]))).toBeCloseTo(0, 12);
    expect(weighedTrend(weeks([0, 0, 0, 0]))).toBe(0);
    expect(weighedTrend(weeks([1, 2]))).toBe(0);
  });

  it('is the score over its deviation, and less where counts vary more about the trend', () => {
    const steady = weighedTrend(weeks([2, 4, 6, 8, 10, 12, 14, 16]));
    const wild = weighedTrend(weeks([2, 9, 0, 13, 3, 22, 4, 19]));
    // Sum of (t - 3.5)(2 + 2t) is 84, its variance 9 times the sum of (t - 3.5)^2, which is 42.
    expect(steady).toBeCloseTo(84 / Math.sqrt(9 * 42), 12);
    expect(wild).toBeGreaterThan(0);
    expect(wild).toBeLessThan(1.645);
  });
});
