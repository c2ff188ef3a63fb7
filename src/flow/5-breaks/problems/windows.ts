import type { Condition } from '../../../model/index.ts';
import type { Column, Range } from './columns.ts';
import { dayNumber, isoDay } from './day-number.ts';

/** Days on which a window may begin and end, by the codes of the column. */
interface Bin {
  readonly first: number;
  readonly last: number;
  readonly hits: number;
}

/** Days in a row with breaks, put together where there are more than `most`, each with about as many breaks. */
export function toBins(counts: Int32Array, most: number): readonly Bin[] {
  const days = [...counts.entries()].filter(([, hits]) => hits > 0);
  const total = days.reduce((sum, [, hits]) => sum + hits, 0);
  const size = days.length <= most ? 0 : total / most;
  const bins: Bin[] = [];
  let open: Bin | undefined;
  for (const [code, hits] of days) {
    open =
      open === undefined
        ? { first: code, last: code, hits }
        : { ...open, last: code, hits: open.hits + hits };
    if (open.hits >= size) {
      bins.push(open);
      open = undefined;
    }
  }
  return open === undefined ? bins : [...bins, open];
}

/** A window with its length and its counts. */
export interface Window {
  readonly range: Range;
  readonly days: number;
  readonly hits: number;
  readonly records: number;
}

/** Counts from the first day of all on, for every edge: all windows between edges are their differences. */
export function edgesOf(column: Column, bins: readonly Bin[], floor: number): readonly Condition[] {
  const edges = new Set<number>();
  for (const { first, last } of bins) {
    edges.add(dayOf(column, first) - 1);
    edges.add(dayOf(column, last));
  }
  return [...edges]
    .filter((edge) => edge >= floor)
    .map((edge) => ({
      attribute: column.attribute,
      test: 'between',
      value: isoDay(floor),
      to: isoDay(edge),
    }));
}

/** All windows from one bin to another with at least `least` breaks; `upTo` are the counts of the edges by day. */
export function windowsBetween(
  column: Column,
  bins: readonly Bin[],
  upTo: ReadonlyMap<string, number>,
  least: number,
): readonly Window[] {
  const countUpTo = (day: number) => upTo.get(isoDay(day)) ?? 0;
  const ends = bins.map(({ first, last, hits }) => {
    const [firstDay, lastDay] = [dayOf(column, first), dayOf(column, last)];
    return {
      first,
      last,
      hits,
      firstDay,
      lastDay,
      before: countUpTo(firstDay - 1),
      upTo: countUpTo(lastDay),
    };
  });
  const windows: Window[] = [];
  for (const [i, start] of ends.entries()) {
    let hits = 0;
    for (const end of ends.slice(i)) {
      hits += end.hits;
      if (hits < least) continue;
      windows.push({
        range: { column, from: start.first, to: end.last },
        days: end.lastDay - start.firstDay + 1,
        hits,
        records: end.upTo - start.before,
      });
    }
  }
  return windows;
}

function dayOf(column: Column, code: number): number {
  return dayNumber(column.values[code] ?? '') ?? 0;
}
