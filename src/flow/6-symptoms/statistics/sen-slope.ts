/** A value at a time. */
export interface Point {
  readonly at: number;
  readonly value: number;
}

/** Sen's slope: the median of the slopes of all pairs, which one wild value does not move; null below two points. */
export function senSlope(points: readonly Point[]): number | null {
  const slopes: number[] = [];
  for (const [index, later] of points.entries())
    for (const earlier of points.slice(0, index))
      if (later.at !== earlier.at) slopes.push((later.value - earlier.value) / (later.at - earlier.at));
  return median(slopes);
}

/** The middle of some values; null where there are none. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[sorted.length >> 1];
  const lower = sorted[(sorted.length - 1) >> 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}
