import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantAt, isoWeekday, isWallTime, nextWallTime, wallClockAt } from './wall-time.ts';

const at = (day: string, time: string, zone: string) => new Date(instantAt(day, time, zone)).toISOString();

describe('a time on the wall', () => {
  it('is an instant, on either side of summer time', () => {
    expect(at('2026-03-27', '09:30', 'Europe/Vienna')).toBe('2026-03-27T08:30:00.000Z');
    expect(at('2026-03-30', '09:30', 'Europe/Vienna')).toBe('2026-03-30T07:30:00.000Z');
    expect(at('2026-11-02', '09:30', 'America/New_York')).toBe('2026-11-02T14:30:00.000Z');
    expect(at('2026-11-02', '00:00', 'Pacific/Apia')).toBe('2026-11-01T11:00:00.000Z');
  });

  it('that is skipped is as much later, and one that comes twice is the first', () => {
    expect(at('2026-03-29', '02:30', 'Europe/Vienna')).toBe('2026-03-29T01:30:00.000Z');
    expect(wallClockAt(instantAt('2026-03-29', '02:30', 'Europe/Vienna'), 'Europe/Vienna').time).toBe(
      '03:30',
    );
    expect(at('2026-10-25', '02:30', 'Europe/Vienna')).toBe('2026-10-25T00:30:00.000Z');
  });

  it('is what the clocks then show, on every day of every zone, unless it is skipped', () => {
    const zones = [
      'Europe/Vienna',
      'America/New_York',
      'Asia/Kolkata',
      'Australia/Lord_Howe',
      'America/Santiago',
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: 20_000, max: 22_000 }),
        fc.integer({ min: 0, max: 1439 }),
        fc.constantFrom(...zones),
        (number, minute, zone) => {
          const day = new Date(number * 86_400_000).toISOString().slice(0, 10);
          const two = (value: number) => String(value).padStart(2, '0');
          const time = `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
          const shown = wallClockAt(instantAt(day, time, zone), zone);
          expect(shown.day === day && shown.time >= time).toBe(true);
          if (minute < 0 || minute >= 180) expect(shown.time).toBe(time);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('comes again, on the weekdays that were said', () => {
    const next = (after: string, weekdays?: readonly number[]) =>
      new Date(
        nextWallTime(Date.parse(after), {
          time: '08:00',
          zone: 'Europe/Vienna',
          ...(weekdays && { weekdays }),
        }),
      ).toISOString();
    expect(next('2026-11-23T06:59:59Z')).toBe('2026-11-23T07:00:00.000Z');
    expect(next('2026-11-23T07:00:00Z')).toBe('2026-11-24T07:00:00.000Z');
    expect(next('2026-11-23T07:00:00Z', [1])).toBe('2026-11-30T07:00:00.000Z');
    expect(isoWeekday('2026-11-23')).toBe(1);
    expect(isoWeekday('1969-12-28')).toBe(7);
  });

  it('is written with two digits each', () => {
    expect(['00:00', '23:59', '24:00', '9:30', '09:60', '09:30:00'].map(isWallTime)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});
