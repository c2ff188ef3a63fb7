/**
 * Which of several discoveries to keep so that at most this share of them is false on average (Benjamini and Hochberg
 * 1995): the greatest rank k with p(k) <= k / m x rate, and all up to it.
 */
export function keepDiscoveries(ps: readonly number[], rate: number): readonly boolean[] {
  const sorted = [...ps].sort((a, b) => a - b);
  const last = sorted.findLast((p, index) => p <= ((index + 1) / ps.length) * rate);
  return ps.map((p) => last !== undefined && p <= last);
}
