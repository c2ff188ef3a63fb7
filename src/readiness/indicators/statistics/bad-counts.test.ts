import { describe, expect, it } from 'vitest';
import { leastBadCount, poissonAtLeast } from './bad-counts.ts';

describe('the fewest bad ones that a stable process hardly ever shows', () => {
  // Minimum bad counts at which a stable process at its target alarms in at most 1 % of windows, measured.
  it.each([
    [0.001, 100, 2],
    [0.001, 1000, 5],
    [0.001, 5000, 12],
    [0.005, 100, 4],
    [0.005, 500, 8],
    [0.005, 1000, 12],
    [0.005, 5000, 38],
    [0.01, 100, 5],
    [0.01, 1000, 19],
    [0.01, 5000, 68],
  ])('at a target of %d bad among %i is %i', (share, n, count) => {
    expect(leastBadCount(n, share, 0.01)).toBe(count);
  });

  it('is one where none may be bad', () => {
    expect(leastBadCount(100_000, 0, 0.01)).toBe(1);
  });

  it('keeps the tail exact far out', () => {
    // 1 - e^-2 (1 + 2 + 2), by hand.
    expect(poissonAtLeast(3, 2)).toBeCloseTo(1 - 5 * Math.exp(-2), 12);
    expect(poissonAtLeast(0, 0)).toBe(1);
    expect(poissonAtLeast(1200, 1000)).toBeLessThan(1e-8);
  });
});
