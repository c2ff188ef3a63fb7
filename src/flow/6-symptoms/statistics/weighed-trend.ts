import type { Counted } from './conditional-binomial.ts';
import { rateOf } from './dispersion.ts';

/** Something counted at a time. */
export interface CountedAt extends Counted {
  readonly at: number;
}

/**
 * How many standard deviations the rise of counts over time lies above none, each time weighed by its exposure: the score
 * of a Poisson regression, its variance widened by how much the counts vary about the trend (and never narrowed).
 */
export function weighedTrend(counts: readonly CountedAt[]): number {
  const rate = rateOf(counts);
  const exposure = counts.reduce((sum, one) => sum + one.exposure, 0);
  if (rate === 0 || counts.length < 3) return 0;
  const middle = counts.reduce((sum, one) => sum + one.exposure * one.at, 0) / exposure;
  let [score, information] = [0, 0];
  for (const { at, count, exposure: of } of counts) {
    score += (at - middle) * (count - rate * of);
    information += (at - middle) ** 2 * rate * of;
  }
  if (information === 0) return 0;
  const slope = score / information;
  const squares = counts.reduce((sum, { at, count, exposure: of }) => {
    const expected = rate * of;
    return sum + (count - expected * (1 + slope * (at - middle))) ** 2 / expected;
  }, 0);
  return score / Math.sqrt(information * Math.max(1, squares / (counts.length - 2)));
}
