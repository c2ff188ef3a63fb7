import { describe, expect, it } from 'vitest';
import { cusum } from './cusum.ts';

/**
 * Average run length of a one-sided CUSUM by the Markov chain of Brook and Evans: the sum is cut into states, and the
 * mean time to absorption solves (I - R) x = 1.
 */
function averageRunLength(slack: number, limit: number, shift: number, states = 120): number {
  const width = (2 * limit) / (2 * states - 1);
  const below = (z: number): number => 0.5 * (1 + erf((z - shift) / Math.SQRT2));
  const rows = Array.from({ length: states }, (_, from) =>
    Array.from({ length: states }, (_, to) => {
      const upper = below((to - from) * width + width / 2 + slack);
      const lower = to === 0 ? 0 : below((to - from) * width - width / 2 + slack);
      return (from === to ? 1 : 0) - (upper - lower);
    }),
  );
  return solve(
    rows,
    rows.map(() => 1),
  );
}

/** The first unknown, by elimination. */
function solve(rows: readonly number[][], right: number[]): number {
  const n = rows.length;
  for (let k = n - 1; k > 0; k -= 1)
    for (let i = 0; i < k; i += 1) {
      const factor = (rows[i]?.[k] ?? 0) / (rows[k]?.[k] ?? 1);
      for (let j = 0; j <= k; j += 1)
        (rows[i] as number[])[j] = (rows[i]?.[j] ?? 0) - factor * (rows[k]?.[j] ?? 0);
      right[i] = (right[i] ?? 0) - factor * (right[k] ?? 0);
    }
  return (right[0] ?? 0) / (rows[0]?.[0] ?? 1);
}

/** Abramowitz and Stegun 7.1.26, to 1.5e-7. */
function erf(x: number): number {
  const t = 1 / (1 + 0.3275911 * Math.abs(x));
  const sum =
    t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return Math.sign(x) * (1 - sum * Math.exp(-x * x));
}

describe('one-sided CUSUM', () => {
  it('adds up what lies beyond the slack, and never falls below nought', () => {
    expect(cusum([1, -3, 0.5, 2, 2], 0.5)).toEqual([0.5, 0, 0, 1.5, 3]);
  });

  // Published for both sides watched, which alarm twice as often: 168 and 465.
  it.each([
    [4, 168],
    [5, 465],
  ])('with slack 0.5 and limit %i alarms falsely once in %i weeks on both sides', (limit, weeks) => {
    expect(averageRunLength(0.5, limit, 0) / 2).toBeGreaterThan(weeks * 0.98);
    expect(averageRunLength(0.5, limit, 0) / 2).toBeLessThan(weeks * 1.02);
  });

  it('with slack 0.5 and limit 4 catches a shift of one in about 8.4 weeks', () => {
    expect(averageRunLength(0.5, 4, 1)).toBeCloseTo(8.4, 1);
  });
});
