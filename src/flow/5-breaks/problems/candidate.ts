import type { Column, Range } from './columns.ts';
import { toCondition } from './columns.ts';
import { type Ground, scoreOf } from './score.ts';

/** A conjunction with what was counted for it. */
export interface Candidate {
  readonly ranges: readonly Range[];
  /** Units among the breaks that fulfil it. */
  readonly hits: number;
  /** Records of the population that fulfil it. */
  readonly records: number;
  readonly price: number;
  readonly score: number;
}

/** Adds a condition to a conjunction. */
export function extend(
  ground: Ground,
  parent: Candidate,
  range: Range,
  counted: { readonly hits: number; readonly records: number; readonly price: number },
): Candidate {
  const price = parent.price + counted.price;
  const { hits, records } = counted;
  return {
    ranges: [...parent.ranges, range],
    hits,
    records,
    price,
    score: scoreOf(ground, hits, records, price),
  };
}

/** Best first; among equals the better name of a cause. */
export function compareCandidates(columns: readonly Column[]): (a: Candidate, b: Candidate) => number {
  const place = new Map(columns.map((column, i) => [column, i]));
  const names = (one: Candidate) =>
    one.ranges.map(({ column, from, to }) => [place.get(column) ?? 0, from, to]).sort(compareNumbers);
  return (a, b) =>
    b.score - a.score ||
    b.hits - a.hits ||
    a.records - b.records ||
    a.ranges.length - b.ranges.length ||
    compareNumbers(names(a).flat(), names(b).flat());
}

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  for (const [i, value] of a.entries()) {
    const difference = value - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The same text for the same conjunction, however it was found. */
export function keyOfRanges(ranges: readonly Range[]): string {
  return JSON.stringify(ranges.map((range) => Object.values(toCondition(range)).join('\u0000')).sort());
}
