import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayNumber } from '../../ground/time.ts';
import { workedDays } from './worked-days.ts';

const team = {
  country: null,
  region: null,
  workdays: [1, 2, 3, 4, 5],
  daysOff: [],
  timeZone: 'Europe/London',
};
const christmas = {
  from: '2026-01-01',
  to: '2027-12-31',
  of: null,
  holidays: [
    { day: '2026-12-25', name: 'Christmas Day' },
    { day: '2026-12-28', name: 'Boxing Day (substitute day)' },
  ],
};

describe('working days', () => {
  it('are counted from the first that is not before today', () => {
    // A Saturday.
    const days = workedDays(team, christmas, '2026-12-26');
    expect([-2, -1, 0, 1].map((number) => days.dayAt(number))).toEqual([
      '2026-12-23',
      '2026-12-24',
      '2026-12-29',
      '2026-12-30',
    ]);
    expect(days.onOrAfter(dayNumber('2026-12-25'))).toBe(0);
    expect(days.onOrBefore(dayNumber('2026-12-28'))).toBe(-1);
    expect(days.dayOff('2026-12-25')).toBe('Christmas Day');
    expect(days.dayOff('2026-12-26')).toBeNull();
  });

  it('go on over a change of clocks and a leap day as if nothing were', () => {
    const days = workedDays(team, null, '2028-02-28');
    expect([0, 1, 2, 20].map((number) => days.dayAt(number))).toEqual([
      '2028-02-28',
      '2028-02-29',
      '2028-03-01',
      '2028-03-27',
    ]);
  });

  it('are Monday to Friday where no day is worked, and pass over what is no day', () => {
    const days = workedDays(
      { ...team, workdays: [], daysOff: [{ day: '2026-02-30', name: 'Nonsense' }] },
      null,
      '2026-09-05',
    );
    expect(days.dayAt(0)).toBe('2026-09-07');
  });

  it('are found again from every calendar day', () => {
    const off = fc.array(fc.integer({ min: -40, max: 40 }), { maxLength: 30 });
    const workdays = fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 });
    fc.assert(
      fc.property(workdays, off, fc.integer({ min: -60, max: 60 }), (worked, free, ahead) => {
        const origin = '2026-09-07';
        const daysOff = free.map((one) => ({ day: addDays(origin, one), name: 'Off' }));
        const days = workedDays({ ...team, workdays: worked, daysOff }, null, origin);
        const day = addDays(origin, ahead);
        const [next, last] = [days.onOrAfter(dayNumber(day)), days.onOrBefore(dayNumber(day))];
        expect(days.dayAt(next) >= day && days.dayAt(last) <= day).toBe(true);
        expect(next - last).toBe(days.isWorked(day) ? 0 : 1);
        expect(days.onOrAfter(dayNumber(days.dayAt(next)))).toBe(next);
      }),
      { numRuns: 300 },
    );
  });
});
