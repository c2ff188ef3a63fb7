import { describe, expect, it } from 'vitest';
import type { WeekCount } from '../../../api/answers.ts';
import { labelsOf, placeOf, topOf, weeksUpTo } from './week-scale.ts';

it('ends a scale at a round whole number', () => {
  expect([[], [0], [1], [3], [7], [11], [23], [100], [101], [260]].map((counts) => topOf(counts))).toEqual([
    1, 1, 1, 5, 10, 20, 25, 100, 200, 500,
  ]);
  expect(topOf([null, 2, null])).toBe(2);
});

it('places a moment in its week, and none in a week that is missing', () => {
  const weeks = [{ from: '2026-09-28' }, { from: '2026-10-12' }];
  expect(placeOf('2026-09-28T00:00:00Z', weeks)).toBe(0);
  expect(placeOf('2026-10-15T12:00:00Z', weeks)).toBe(0.75);
  expect(placeOf('2026-10-07T00:00:00Z', weeks)).toBeNull();
  expect(placeOf('2026-09-27T23:59:59Z', weeks)).toBeNull();
});

describe('months under weeks', () => {
  it('stand where they begin, with the year where it changes', () => {
    const days = [
      '2026-11-30',
      '2026-12-07',
      '2026-12-14',
      '2026-12-21',
      '2026-12-28',
      '2027-01-04',
      '2027-01-11',
    ];
    expect(labelsOf(days)).toEqual([
      { index: 1, text: 'Dec 2026' },
      { index: 5, text: 'Jan 2027' },
    ]);
  });
});

it('goes on to a mark that comes after the last week, as weeks that nobody looked at', () => {
  const weeks: readonly WeekCount[] = [
    {
      week: '2026-W47',
      from: '2026-11-16',
      to: '2026-11-22',
      count: 3,
      baseMinor: '300',
      withoutAmount: 0,
      complete: true,
      reason: null,
    },
  ];
  const upTo = (at: string) => weeksUpTo(weeks, [{ at }]).map(({ from, to, count }) => [from, to, count]);
  expect(upTo('2026-11-22T23:00:00Z')).toHaveLength(1);
  expect(upTo('2026-11-30T01:00:00Z').slice(1)).toEqual([
    ['2026-11-23', '2026-11-29', null],
    ['2026-11-30', '2026-12-06', null],
  ]);
  expect(upTo('2027-11-30T01:00:00Z')).toHaveLength(1);
  expect(weeksUpTo([], [{ at: '2026-11-30T01:00:00Z' }])).toEqual([]);
});
