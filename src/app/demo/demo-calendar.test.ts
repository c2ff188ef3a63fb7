import { describe, expect, it } from 'vitest';
import { dayNumber, isoWeekOf } from '../../ground/time.ts';
import { demoCalendar } from './demo-calendar.ts';

const weekday = (day: string): number => (dayNumber(day) + 3) % 7;

describe('demoCalendar', () => {
  it.each([
    ['2026-11-02T05:59:59.999Z', '2026-11-01T18:00:00Z'],
    ['2026-11-02T06:00:00.000Z', '2026-11-02T06:00:00Z'],
    ['2027-01-01T17:59:59Z', '2027-01-01T06:00:00Z'],
    ['2027-01-01T03:00:00+01:00', '2026-12-31T18:00:00Z'],
  ])('at %s has the last export of %s', (now, lastExport) => {
    expect(demoCalendar(now).lastExport).toBe(lastExport);
  });

  it('moves nothing in the week the story was written for', () => {
    const document = { at: '2026-10-07T11:05:00Z', days: ['2026-12-07'], week: '2026-W43', n: 4, no: null };
    expect(demoCalendar('2026-11-08T23:00:00Z').onEach(document)).toEqual(document);
  });

  it('moves days, instants and ISO weeks by whole weeks, over the years and the changes of clocks', () => {
    const { on } = demoCalendar('2026-04-02T12:00:00Z');
    expect(on('2026-11-02')).toBe('2026-03-30');
    expect(on('2026-10-25T23:30:00Z')).toBe('2026-03-22T23:30:00Z');
    expect(on('2026-W45')).toBe('2026-W14');
    expect(demoCalendar('2027-01-06T12:00:00Z').on('2026-W44')).toBe('2026-W53');
    expect(demoCalendar('2024-12-31T12:00:00Z').on('2026-W45')).toBe('2025-W01');
    for (const day of ['2026-09-06', '2026-12-07']) expect(weekday(on(day))).toBe(weekday(day));
  });

  it('leaves every other text as it is', () => {
    const { on, onEach } = demoCalendar('2027-05-05T12:00:00Z');
    for (const text of ['UAT-01', '2026-02-30', 'live on 2026-10-04', '480', '2026'])
      expect(on(text)).toBe(text);
    expect(onEach(['uat', { of: 'pos' }])).toEqual(['uat', { of: 'pos' }]);
  });

  it('leads up to the Monday of the last export, and back again', () => {
    for (let day = 0; day < 400; day += 3) {
      const now = new Date(Date.UTC(2026, 9, 1, 9) + day * 86_400_000).toISOString();
      const { lastExport, on, written } = demoCalendar(now);
      const monday = isoWeekOf(lastExport.slice(0, 10)).from;
      expect(on('2026-11-02')).toBe(monday);
      expect(on('2026-11-02T06:00:00Z') <= lastExport).toBe(true);
      expect(written(on('2026-10-26T06:00:00Z'))).toBe('2026-10-26T06:00:00Z');
    }
  });
});
