import { describe, expect, it } from 'vitest';
import type { Column } from './columns.ts';
import { dayNumber } from './day-number.ts';
import { edgesOf, toBins, windowsBetween } from './windows.ts';

const column: Column = {
  attribute: 'day',
  isDay: true,
  values: ['2011-03-14', '2011-03-16', '2011-03-17', '2011-03-30'],
  codes: new Int32Array(),
};

describe('windows', () => {
  it('are the differences of counts up to their edges', () => {
    const bins = toBins(Int32Array.of(0, 3, 2, 1), 8);
    expect(bins).toEqual([
      { first: 1, last: 1, hits: 3 },
      { first: 2, last: 2, hits: 2 },
      { first: 3, last: 3, hits: 1 },
    ]);
    const edges = edgesOf(column, bins, dayNumber('2011-03-14') ?? 0);
    expect(edges.map(({ value, to }) => `${value}..${to}`)).toEqual([
      '2011-03-14..2011-03-15',
      '2011-03-14..2011-03-16',
      '2011-03-14..2011-03-17',
      '2011-03-14..2011-03-29',
      '2011-03-14..2011-03-30',
    ]);
    // Ten records a day.
    const upTo = new Map(edges.map(({ to = '' }) => [to, 10 * (Number(to.slice(-2)) - 13)]));
    const windows = windowsBetween(column, bins, upTo, 3);
    expect(windows.map(({ range, ...counts }) => ({ from: range.from, to: range.to, ...counts }))).toEqual([
      { from: 1, to: 1, days: 1, hits: 3, records: 10 },
      { from: 1, to: 2, days: 2, hits: 5, records: 20 },
      { from: 1, to: 3, days: 15, hits: 6, records: 150 },
      { from: 2, to: 3, days: 14, hits: 3, records: 140 },
    ]);
  });

  it('begin and end at bins of about as many breaks where there are many days', () => {
    const bins = toBins(new Int32Array(100).fill(2), 10);
    expect(bins).toHaveLength(10);
    expect(bins.every(({ hits }) => hits === 20)).toBe(true);
    expect(bins[9]).toEqual({ first: 90, last: 99, hits: 20 });
  });
});
