import { describe, expect, it } from 'vitest';
import { shareInterval } from './share-interval.ts';

describe('what the data allow to be said of a share', () => {
  it('says of 18 of 20 only 70 to 97 %', () => {
    const interval = shareInterval(18, 20);
    expect(interval?.from).toBeCloseTo(0.699, 3);
    expect(interval?.to).toBeCloseTo(0.972, 3);
  });

  it.each([
    [59, 0.05],
    [299, 0.01],
    [598, 0.005],
    [3000, 0.001],
  ])('says of none in %i at most about %d, by the rule of three', (n, most) => {
    const interval = shareInterval(0, n);
    expect(interval?.from).toBe(0);
    expect(interval?.to).toBeCloseTo(most, 2);
    expect(shareInterval(n, n)?.from).toBeCloseTo(1 - most, 2);
  });

  it('says nothing of nothing', () => {
    expect(shareInterval(0, 0)).toBeNull();
  });
});
