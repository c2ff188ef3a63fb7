import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayInZone } from '../ground/time.ts';
import { instantAt, localDay, offsetAt } from './zone.ts';

const zones = ['Europe/London', 'America/New_York', 'Asia/Tokyo', 'Australia/Sydney', 'UTC'];

describe('zone', () => {
  it('knows the day as the ground does, around changes of the clock too', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: Date.UTC(2026, 8, 1), max: Date.UTC(2026, 10, 10) }),
        (zone, at) => {
          expect(localDay(zone, at)).toBe(dayInZone(new Date(at).toISOString(), zone));
        },
      ),
    );
  });

  it('changes its offset in the hour the clocks change', () => {
    const change = Date.UTC(2026, 9, 25, 1);
    expect([offsetAt('Europe/London', change - 1), offsetAt('Europe/London', change)]).toEqual([
      3_600_000, 0,
    ]);
  });

  it('finds the instant of a clock', () => {
    expect(instantAt('America/New_York', Date.UTC(2026, 9, 31) / 86_400_000, 23 * 3_600)).toBe(
      Date.UTC(2026, 10, 1, 3),
    );
  });
});
