import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayFromNumber, dayNumber, daysBetween } from './days.ts';
import { fiscalPeriods, type PeriodCalendar } from './periods.ts';

const day = fc.integer({ min: dayNumber('1950-01-01'), max: dayNumber('2150-12-31') }).map(dayFromNumber);
const calendar: fc.Arbitrary<PeriodCalendar> = fc.oneof(
  fc.constant({ kind: 'months' as const }),
  fc.record({ kind: fc.constantFrom('4-4-5' as const, '4-5-4' as const, '5-4-4' as const), startsOn: day }),
);

describe('posting periods', () => {
  it('are months', () => {
    expect(fiscalPeriods({ kind: 'months' }, '2011-12-05', '2012-02-29')).toEqual([
      { name: '2011-12', firstDay: '2011-12-01', lastDay: '2011-12-31' },
      { name: '2012-01', firstDay: '2012-01-01', lastDay: '2012-01-31' },
      { name: '2012-02', firstDay: '2012-02-01', lastDay: '2012-02-29' },
    ]);
  });

  it('are weeks in the pattern of the calendar', () => {
    expect(fiscalPeriods({ kind: '4-5-4', startsOn: '2011-01-30' }, '2011-02-27', '2011-04-03')).toEqual([
      { name: '2011-P02', firstDay: '2011-02-27', lastDay: '2011-04-02' },
      { name: '2011-P03', firstDay: '2011-04-03', lastDay: '2011-04-30' },
    ]);
  });

  it('are named after the year they mostly lie in', () => {
    const names = (startsOn: string, of: string) =>
      fiscalPeriods({ kind: '4-4-5', startsOn }, of, of).map(({ name }) => name);
    expect(names('2010-10-03', '2010-10-03')).toEqual(['2011-P01']);
    expect(names('2010-12-29', '2010-12-29')).toEqual(['2011-P01']);
    expect(names('2011-01-03', '2011-01-02')).toEqual(['2010-P12']);
    expect(names('2011-04-03', '2012-03-20')).toEqual(['2011-P12']);
  });

  it('start each year on the weekday nearest to the day that was said', () => {
    const start = (year: number) =>
      fiscalPeriods({ kind: '4-4-5', startsOn: '2011-01-02' }, `${year}-01-08`, `${year}-01-08`)[0]?.firstDay;
    expect([2012, 2013, 2014, 2015, 2016].map(start)).toEqual([
      '2012-01-01',
      '2012-12-30',
      '2014-01-05',
      '2015-01-04',
      '2016-01-03',
    ]);
  });

  it('give the extra week of a long year to its last period', () => {
    const periods = fiscalPeriods({ kind: '4-4-5', startsOn: '2011-01-02' }, '2011-01-02', '2025-12-01');
    const weeks = periods.map(({ firstDay, lastDay }) => (daysBetween(firstDay, lastDay) + 1) / 7);
    const longest = periods.filter((_, at) => weeks[at] === 6);
    expect(longest.length).toBeGreaterThan(0);
    for (const { name } of longest) expect(name).toMatch(/-P12$/);
    expect(new Set(weeks)).toEqual(new Set([4, 5, 6]));
  });

  it('cover the range once, whole, with names that rise', () => {
    fc.assert(
      fc.property(calendar, day, fc.nat(2000), (books, from, length) => {
        const to = addDays(from, length);
        const periods = fiscalPeriods(books, from, to);
        const [first, last] = [periods[0], periods.at(-1)];
        expect(first && first.firstDay <= from && from <= first.lastDay).toBe(true);
        expect(last && last.firstDay <= to && to <= last.lastDay).toBe(true);
        for (const [at, period] of periods.entries()) {
          const next = periods[at + 1];
          const days = daysBetween(period.firstDay, period.lastDay) + 1;
          if (books.kind === 'months') expect(days >= 28 && days <= 31).toBe(true);
          else expect([28, 35, 42]).toContain(days);
          if (next)
            expect([addDays(period.lastDay, 1), next.name > period.name]).toEqual([next.firstDay, true]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('put a day into the same period whatever the range', () => {
    fc.assert(
      fc.property(calendar, day, fc.nat(800), fc.nat(800), (books, at, before, after) => {
        const wide = fiscalPeriods(books, addDays(at, -before), addDays(at, after));
        expect(wide).toContainEqual(fiscalPeriods(books, at, at)[0]);
      }),
      { numRuns: 1000 },
    );
  });

  it('start a fiscal year on the day that was said', () => {
    fc.assert(
      fc.property(day, (startsOn) => {
        const [period] = fiscalPeriods({ kind: '5-4-4', startsOn }, startsOn, startsOn);
        expect(period?.firstDay).toBe(startsOn);
        expect(period?.name).toMatch(/-P01$/);
      }),
      { numRuns: 1000 },
    );
  });

  it('need a start for weeks, days that exist, and a range', () => {
    expect(() => fiscalPeriods({ kind: '4-4-5' }, '2011-01-01', '2011-01-02')).toThrow(
      expect.objectContaining({ code: 'calendar-without-start' }),
    );
    expect(() => fiscalPeriods({ kind: 'months' }, '2011-02-30', '2011-03-01')).toThrow(
      expect.objectContaining({ code: 'time-day-invalid' }),
    );
    expect(fiscalPeriods({ kind: 'months' }, '2011-03-02', '2011-03-01')).toEqual([]);
  });
});
