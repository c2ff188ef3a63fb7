/** z of a two-sided interval of 95 %. */
const z95 = 1.959963984540054;

/**
 * What the data allow to be said of a share at 95 %: Wilson's interval; at none or all of them the rule of three, by
 * which nought of n is at most 3 / n. Null of nothing.
 */
export function shareInterval(
  hits: number,
  n: number,
): { readonly from: number; readonly to: number } | null {
  if (n <= 0) return null;
  if (hits <= 0) return { from: 0, to: Math.min(1, 3 / n) };
  if (hits >= n) return { from: Math.max(0, 1 - 3 / n), to: 1 };
  const share = hits / n;
  const square = z95 * z95;
  const centre = (share + square / (2 * n)) / (1 + square / n);
  const half = (z95 * Math.sqrt((share * (1 - share)) / n + square / (4 * n * n))) / (1 + square / n);
  return { from: Math.max(0, centre - half), to: Math.min(1, centre + half) };
}
