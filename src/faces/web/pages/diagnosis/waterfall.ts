/** One bar of a sum: where it begins and ends, as shares of the whole width. */
export interface Fall {
  readonly from: number;
  readonly to: number;
}

/** Steps that add up, as bars that each begin where the one before ended; `zero` is where neither is more likely. */
export function waterfall(steps: readonly number[]): {
  readonly bars: readonly Fall[];
  readonly zero: number;
  readonly sum: number;
  readonly total: Fall;
} {
  let sum = 0;
  const ends = steps.map((step) => {
    sum += step;
    return sum;
  });
  const least = Math.min(0, ...ends);
  const width = Math.max(0, ...ends) - least || 1;
  const place = (value: number): number => (value - least) / width;
  const bars = ends.map((end, index) => {
    const start = ends[index - 1] ?? 0;
    return { from: place(Math.min(start, end)), to: place(Math.max(start, end)) };
  });
  const total = { from: place(Math.min(0, sum)), to: place(Math.max(0, sum)) };
  return { bars, zero: place(0), sum, total };
}

/** Below it a finding is not told of by itself. */
const LEAST_TOLD = 0.3;

/** The weights that are told one by one, and what the others come to together, so that nothing is missing in the sum. */
export function foldWeights<One extends { readonly decibans: number }>(
  weights: readonly One[],
): {
  readonly told: readonly One[];
  readonly rest: { readonly findings: number; readonly decibans: number } | null;
} {
  const told = weights.filter(({ decibans }) => Math.abs(decibans) >= LEAST_TOLD);
  const small = weights.filter((one) => !told.includes(one));
  if (small.length < 2) return { told: weights, rest: null };
  return {
    told,
    rest: { findings: small.length, decibans: small.reduce((sum, one) => sum + one.decibans, 0) },
  };
}
