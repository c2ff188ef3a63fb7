/** What a baseline lets one expect: its centre, and limits for a point that was taken over so many. */
export interface Limits {
  readonly centre: number;
  readonly method: 'mean' | 'median' | 'uneven-volumes';
  /** One standard deviation, as neighbouring weeks show it, of a point taken over so many. */
  readonly sigma: (of: number) => number;
}

/** A week's value, and over how many it was taken. */
export interface Point {
  readonly value: number;
  readonly of: number;
}

/** d2 of pairs: a mean moving range over this is one standard deviation; three of those are the 2.66 of an XmR chart. */
export const meanRangeDivisor = 1.128;
/** The same for a median moving range; three of those are its 3.14. */
export const medianRangeDivisor = 0.954;

/** XmR: the mean with 2.66 mean moving ranges, or the median with 3.14 median moving ranges, which one spike cannot move. */
export function xmrLimits(baseline: readonly Point[], by: 'mean' | 'median'): Limits {
  const values = baseline.map(({ value }) => value);
  const ranges = movingRanges(values);
  const sigma = by === 'mean' ? mean(ranges) / meanRangeDivisor : median(ranges) / medianRangeDivisor;
  return { centre: by === 'mean' ? mean(values) : median(values), method: by, sigma: () => sigma };
}

/**
 * Laney's p' for shares whose volumes are uneven: each week has limits of its own volume, widened or narrowed by how
 * much more neighbouring weeks vary than chance alone would have it.
 */
export function laneyLimits(baseline: readonly Point[]): Limits {
  const all = baseline.reduce((sum, { of }) => sum + of, 0);
  const centre = baseline.reduce((sum, { value, of }) => sum + value * of, 0) / all;
  const chance = (of: number): number => Math.sqrt((centre * (1 - centre)) / of);
  const scores = baseline.map(({ value, of }) => (chance(of) === 0 ? 0 : (value - centre) / chance(of)));
  const spread = mean(movingRanges(scores)) / meanRangeDivisor;
  return { centre, method: 'uneven-volumes', sigma: (of) => chance(of) * spread };
}

const movingRanges = (values: readonly number[]): readonly number[] =>
  values.slice(1).map((value, at) => Math.abs(value - (values[at] as number)));

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? upper) + upper) / 2;
}
