import { describe, expect, it } from 'vitest';
import { laneyLimits, meanRangeDivisor, medianRangeDivisor, xmrLimits } from './limits.ts';

const points = (...values: readonly number[]) => values.map((value) => ({ value, of: 100 }));

describe('limits of a baseline', () => {
  it('have the published constants of an XmR chart', () => {
    expect(3 / meanRangeDivisor).toBeCloseTo(2.66, 2);
    expect(3 / medianRangeDivisor).toBeCloseTo(3.14, 2);
  });

  it('are the mean with 2.66 mean moving ranges', () => {
    // Ranges 2, 4, 2, 4: mean 3.
    const { centre, sigma } = xmrLimits(points(10, 12, 8, 10, 14), 'mean');
    expect(centre).toBeCloseTo(10.8, 12);
    expect(3 * sigma(1)).toBeCloseTo(2.66 * 3, 2);
  });

  it('are hardly moved by one spike when they are of medians', () => {
    const calm = xmrLimits(points(10, 12, 10, 12, 10, 12, 10, 12, 10), 'median');
    const spiked = xmrLimits(points(10, 12, 10, 12, 900, 12, 10, 12, 10), 'median');
    expect(calm.centre).toBe(10);
    expect(spiked.centre).toBe(12);
    expect(spiked.sigma(1)).toBe(calm.sigma(1));
  });

  it("follow each week's volume where volumes are uneven, and how much more than chance weeks vary (Laney)", () => {
    const weeks = [0.1, 0.12, 0.08, 0.11, 0.09, 0.1, 0.12, 0.08].map((value, at) => ({
      value,
      of: at % 2 === 0 ? 100 : 400,
    }));
    const { centre, sigma } = laneyLimits(weeks);
    expect(centre).toBeCloseTo(0.1015, 12);
    expect(sigma(100)).toBeCloseTo(2 * sigma(400), 12);
    const chance = Math.sqrt((centre * (1 - centre)) / 100);
    const scores = weeks.map(({ value, of }) => (value - centre) / Math.sqrt((centre * (1 - centre)) / of));
    const ranges = scores.slice(1).map((score, at) => Math.abs(score - (scores[at] ?? 0)));
    const spread = ranges.reduce((sum, range) => sum + range, 0) / ranges.length / 1.128;
    expect(sigma(100)).toBeCloseTo(chance * spread, 12);
  });
});
