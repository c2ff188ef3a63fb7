/** log10 of n!, exact summation below 256, Stirling's series above. */
const small = new Float64Array(256);
for (let n = 2; n < small.length; n += 1) small[n] = (small[n - 1] ?? 0) + Math.log(n);

function logFactorial(n: number): number {
  if (n < small.length) return small[n] ?? 0;
  return n * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI * n) + 1 / (12 * n) - 1 / (360 * n ** 3);
}

function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}

/**
 * Minus log10 of the chance that at least `hits` of `broken` records, spread at random over `all`, fall among
 * the `chosen` ones; zero where that many are expected anyway.
 */
export function surprise(hits: number, broken: number, chosen: number, all: number): number {
  if (hits * all <= broken * chosen || hits > Math.min(broken, chosen)) return 0;
  const first = logChoose(chosen, hits) + logChoose(all - chosen, broken - hits) - logChoose(all, broken);
  // Beyond the mean the terms only shrink, so the tail is its first term times a short series.
  let term = 1;
  let series = 1;
  for (let i = hits; i < Math.min(broken, chosen) && term > series * 1e-12; i += 1) {
    term *= ((broken - i) * (chosen - i)) / ((i + 1) * (all - broken - chosen + i + 1));
    series += term;
  }
  return Math.max(0, -(first + Math.log(series)) / Math.LN10);
}
