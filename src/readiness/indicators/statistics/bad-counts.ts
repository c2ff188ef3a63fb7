/** How likely a Poisson process with this mean shows at least so many. */
export function poissonAtLeast(count: number, mean: number): number {
  if (count <= 0) return 1;
  if (mean <= 0) return 0;
  let below = 0;
  let logTerm = -mean;
  for (let k = 0; k < count; k += 1) {
    below += Math.exp(logTerm);
    logTerm += Math.log(mean) - Math.log(k + 1);
  }
  return Math.max(0, 1 - below);
}

/**
 * The fewest bad ones of `n` that a stable process with this share of bad ones shows in at most `alarm` of its weeks:
 * from the Poisson tail, which is never below the binomial one there.
 */
export function leastBadCount(n: number, share: number, alarm: number): number {
  let count = 1;
  while (poissonAtLeast(count, n * share) > alarm) count += 1;
  return count;
}
