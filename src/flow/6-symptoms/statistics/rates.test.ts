import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialTails } from './binomial-tail.ts';
import { compareRates } from './conditional-binomial.ts';

/** The chance of at most so many, of trials with a chance of a in b, without rounding. */
function exactAtMost(successes: number, trials: number, a: number, b: number): number {
  let [sum, all, ways] = [0n, 0n, 1n];
  for (let k = 0; k <= trials; k += 1) {
    const term = ways * BigInt(a) ** BigInt(k) * BigInt(b - a) ** BigInt(trials - k);
    if (k <= successes) sum += term;
    all += term;
    ways = (ways * BigInt(trials - k)) / BigInt(k + 1);
  }
  return Number((sum * 10n ** 20n) / all) / 1e20;
}

describe('binomialTails', () => {
  it('agrees with whole numbers to 13 digits', () => {
    fc.assert(
      fc.property(fc.nat(120), fc.nat(120), fc.integer({ min: 1, max: 99 }), (successes, more, percent) => {
        const trials = successes + more;
        const { atMost } = binomialTails(successes, trials, percent / 100);
        expect(Math.abs(atMost - exactAtMost(successes, trials, percent, 100))).toBeLessThanOrEqual(1e-13);
      }),
      { numRuns: 100 },
    );
  });

  it('holds for millions of trials, and far out', () => {
    expect(binomialTails(500_000, 1_000_000, 0.5).atMost).toBeCloseTo(0.5004, 4);
    expect(binomialTails(0, 1000, 0.5).atMost / 2 ** -1000).toBeCloseTo(1, 9);
    expect(binomialTails(7, 7, 1)).toEqual({ atMost: 1, atLeast: 1 });
    expect(binomialTails(0, 7, 0)).toEqual({ atMost: 1, atLeast: 1 });
  });
});

describe('compareRates', () => {
  const weeks = (before: number, over: number, since: number, later: number) =>
    compareRates({ count: before, exposure: over }, { count: since, exposure: later });

  it.each([
    [6, 4, 0, 2, 0.088],
    [6, 4, 0, 4, 0.016],
    [12, 4, 6, 4, 0.119],
    [12, 4, 4, 4, 0.038],
  ])('%i in %i weeks, then %i in %i, come by chance in %d', (before, over, since, later, p) => {
    expect(weeks(before, over, since, later).lower).toBeCloseTo(p, 3);
  });

  it.each([
    [1, 3],
    [0.5, 6],
    [5, 1],
  ])('expects three at an old rate of %d a week after %i weeks', (rate, needed) => {
    const expected = (later: number) => weeks(rate * 100, 100, 0, later).expected;
    expect(expected(needed)).toBeGreaterThanOrEqual(3);
    expect(needed === 1 || expected(needed - 1) < 3).toBe(true);
  });

  it('does not care what exposure is counted in, only about its share', () => {
    fc.assert(
      fc.property(
        fc.nat(40),
        fc.nat(40),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        (a, b, x, y) => {
          const [one, other] = [weeks(a, x, b, y), weeks(a, x * 1024, b, y * 1024)];
          expect(other.lower).toBe(one.lower);
          expect(other.expected).toBe(one.expected);
        },
      ),
    );
  });

  it('never takes more breaks since for more of a proof', () => {
    fc.assert(
      fc.property(
        fc.nat(60),
        fc.nat(60),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 20 }),
        (a, b, x, y) => {
          expect(weeks(a, x, b + 1, y).lower).toBeGreaterThanOrEqual(weeks(a, x, b, y).lower - 1e-12);
        },
      ),
    );
  });
});
