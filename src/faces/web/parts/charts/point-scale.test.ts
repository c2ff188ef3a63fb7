import { expect, it } from 'vitest';
import { pointScale } from './point-scale.ts';

it('has room for every value and threshold, the most at the top', () => {
  const { place } = pointScale([1, 3], [5]);
  expect(place(5)).toBeLessThan(place(3));
  for (const value of [1, 3, 5]) {
    expect(place(value)).toBeGreaterThan(0);
    expect(place(value)).toBeLessThan(1);
  }
});

it('draws what never changes in the middle, and nothing where nothing is known', () => {
  expect(pointScale([2, 2], [2]).place(2)).toBeCloseTo(0.5);
  expect(pointScale([0], [0]).place(0)).toBeCloseTo(0.5);
  expect(pointScale([], []).place(1)).toBe(1);
});
