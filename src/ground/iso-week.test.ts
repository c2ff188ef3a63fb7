import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayFromNumber } from './days.ts';
import { isoWeekOf } from './iso-week.ts';

describe('isoWeekOf', () => {
  it.each([
    ['2026-10-07', '2026-W41', '2026-10-05'],
    ['2021-01-03', '2020-W53', '2020-12-28'],
    ['2021-01-04', '2021-W01', '2021-01-04'],
    ['2024-12-30', '2025-W01', '2024-12-30'],
    ['1969-12-29', '1970-W01', '1969-12-29'],
    ['1960-01-01', '1959-W53', '1959-12-28'],
  ])('%s is in %s', (day, week, from) => {
    expect(isoWeekOf(day)).toEqual({ week, from, to: addDays(from, 6) });
  });

  it('gives seven days in a row the same week, and the next day the next', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 60_000 }), (number) => {
        const { from, to, week } = isoWeekOf(dayFromNumber(number));
        expect(from <= dayFromNumber(number) && dayFromNumber(number) <= to).toBe(true);
        for (let at = 0; at < 7; at += 1) expect(isoWeekOf(addDays(from, at)).week).toBe(week);
        expect(isoWeekOf(addDays(to, 1)).week).not.toBe(week);
      }),
    );
  });
});
