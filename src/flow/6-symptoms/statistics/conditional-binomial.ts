import { binomialTails } from './binomial-tail.ts';

/** Events, and what could have been one. */
export interface Counted {
  readonly count: number;
  readonly exposure: number;
}

/** Two rates compared. */
export interface RateComparison {
  /** How likely the second were so low, or so high, if both rates were one. */
  readonly lower: number;
  readonly higher: number;
  /** The second over the first; null where the first is nought. */
  readonly ratio: number | null;
  /** What the first rate would have produced over the exposure of the second. */
  readonly expected: number;
}

/**
 * The exact conditional test of two Poisson rates (Przyborowski and Wilenski 1940): given their sum, the second count is
 * binomial with its share of the exposure. Both exposures must be above nought.
 */
export function compareRates(first: Counted, second: Counted): RateComparison {
  const share = second.exposure / (first.exposure + second.exposure);
  const { atMost, atLeast } = binomialTails(second.count, first.count + second.count, share);
  const rate = first.count / first.exposure;
  return {
    lower: atMost,
    higher: atLeast,
    ratio: rate === 0 ? null : second.count / second.exposure / rate,
    expected: rate * second.exposure,
  };
}
