import type { Counted } from './conditional-binomial.ts';

/**
 * How many times more some counts vary about one rate than chance alone would have it: Pearson's chi-squared over its
 * degrees of freedom, and never less than 1, for fewer differences than chance prove nothing.
 */
export function dispersionOf(counts: readonly Counted[]): number {
  const rate = rateOf(counts);
  if (counts.length < 2 || rate === 0) return 1;
  const squares = counts.reduce((sum, { count, exposure }) => {
    const expected = rate * exposure;
    return sum + (count - expected) ** 2 / expected;
  }, 0);
  return Math.max(1, squares / (counts.length - 1));
}

/** All events over all that could have been one; nought where there is nothing. */
export function rateOf(counts: readonly Counted[]): number {
  const exposure = counts.reduce((sum, one) => sum + one.exposure, 0);
  return exposure === 0 ? 0 : counts.reduce((sum, one) => sum + one.count, 0) / exposure;
}
