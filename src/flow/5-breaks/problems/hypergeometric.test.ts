import { describe, expect, it } from 'vitest';
import { surprise } from './hypergeometric.ts';

describe('surprise', () => {
  it('counts the ways for small numbers', () => {
    // All 3 broken among 3 chosen of 10: one of C(10,3) = 120.
    expect(10 ** -surprise(3, 3, 3, 10)).toBeCloseTo(1 / 120, 12);
    // At least 2 of 3 among 4 of 10: (C(4,2)*6 + C(4,3)) / 120 = 40 / 120.
    expect(10 ** -surprise(2, 3, 4, 10)).toBeCloseTo(1 / 3, 12);
  });

  it('is nothing where as many are expected, or where it cannot be', () => {
    expect(surprise(1, 10, 10, 100)).toBe(0);
    expect(surprise(5, 5, 4, 100)).toBe(0);
    expect(surprise(3, 3, 10, 10)).toBe(0);
  });

  it('stays exact and finite for millions', () => {
    // Close to the binomial: 20 of 20 in one per cent is 10^-40.
    expect(surprise(20, 20, 1_000_000, 100_000_000)).toBeCloseTo(40, 3);
    expect(surprise(20_000, 20_000, 1_000_000, 100_000_000)).toBeGreaterThan(39_999);
  });

  it('adds up to one over all outcomes', () => {
    const chance = (hits: number) => 10 ** -surprise(hits, 40, 50, 600);
    // Tail differences above the mean are single terms; 4 of 40 is the first above it.
    const terms = Array.from({ length: 37 }, (_, i) => chance(4 + i) - (i === 36 ? 0 : chance(5 + i)));
    expect(terms.reduce((sum, term) => sum + term, 0)).toBeCloseTo(chance(4), 10);
    expect(terms.every((term) => term >= 0)).toBe(true);
  });
});
