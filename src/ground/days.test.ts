import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayFromNumber, dayNumber, daysBetween, isDay } from './days.ts';

const number = fc.integer({ min: -719_528, max: 2_932_896 });

describe('days', () => {
  it.each(['2012-02-29', '0000-01-01', '0050-06-01', '9999-12-31'])('%s exists', (day) => {
    expect(isDay(day)).toBe(true);
  });

  it.each([
    '2011-02-29',
    '2011-02-31',
    '2011-13-01',
    '2011-00-10',
    '2011-1-1',
    '2011-03-14T00:00',
    '',
    '14/03/2011',
  ])('%j does not', (day) => {
    expect(isDay(day)).toBe(false);
    expect(() => dayNumber(day)).toThrow(expect.objectContaining({ code: 'time-day-invalid' }));
  });

  it('count across leap days and daylight saving', () => {
    expect(daysBetween('2012-02-28', '2012-03-01')).toBe(2);
    expect(daysBetween('2011-03-01', '2011-02-28')).toBe(-1);
    expect(addDays('2011-12-31', 1)).toBe('2012-01-01');
  });

  it('come back the same, and sort as their numbers do', () => {
    fc.assert(
      fc.property(number, number, (left, right) => {
        const [a, b] = [dayFromNumber(left), dayFromNumber(right)];
        expect(dayNumber(a)).toBe(left);
        expect(a < b).toBe(left < right);
        expect(addDays(a, daysBetween(a, b))).toBe(b);
      }),
      { numRuns: 1000 },
    );
  });

  it('end with the year 9999', () => {
    for (const outside of [2_932_897, -719_529, 1e12, Number.NaN]) {
      expect(() => dayFromNumber(outside)).toThrow(expect.objectContaining({ code: 'time-day-invalid' }));
    }
  });
});
