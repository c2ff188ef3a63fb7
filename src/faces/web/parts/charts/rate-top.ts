/** The top of a scale of rates: a round one that everything fits under, with room for a sign above the highest. */
export function rateTop(rates: readonly (number | null)[]): number {
  const most = Math.max(0, ...rates.map((one) => one ?? 0)) * 1.1;
  if (most === 0) return 0.01;
  const step = 10 ** Math.floor(Math.log10(most));
  const top = [1, 1.5, 2, 3, 4, 5, 6, 8, 10].map((times) => times * step).find((one) => one >= most);
  return Number((top ?? most).toPrecision(3));
}
