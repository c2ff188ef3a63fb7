import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayInZone, formatInstant, isTimeZone, parseDuration, parseInstant } from './time.ts';

describe('instants', () => {
  it.each([
    ['2011-03-14T08:05:00Z', 'UTC', '2011-03-14T08:05:00+00:00'],
    ['2011-03-14T08:05:00Z', 'Europe/London', '2011-03-14T08:05:00+00:00'],
    ['2011-07-14T08:05:00.250Z', 'Europe/London', '2011-07-14T09:05:00.250+01:00'],
    ['2011-03-14T08:05:00Z', 'America/St_Johns', '2011-03-14T05:35:00-02:30'],
    ['2011-03-14T23:59:59Z', 'Asia/Kathmandu', '2011-03-15T05:44:59+05:45'],
    ['2011-03-27T00:59:59Z', 'Europe/London', '2011-03-27T00:59:59+00:00'],
    ['2011-03-27T01:00:00Z', 'Europe/London', '2011-03-27T02:00:00+01:00'],
    ['0001-01-01T00:00:00Z', 'America/New_York', '0000-12-31T19:04:00-04:56'],
  ])('%s in %s is %s', (instant, zone, text) => {
    expect(formatInstant(parseInstant(instant) ?? Number.NaN, zone)).toBe(text);
  });

  it.each([
    '2011-03-14',
    '2011-03-14T08:05:00',
    '2011-02-31T08:05:00Z',
    '2011-03-14T24:00:00Z',
    '2011-03-14T08:60Z',
    '2011-03-14T08:05:00+25:00',
    '',
    'yesterday',
  ])('%j is none', (text) => {
    expect(parseInstant(text)).toBeUndefined();
    expect(() => dayInZone(text, 'UTC')).toThrow(expect.objectContaining({ code: 'time-instant-invalid' }));
  });

  it('reads offsets, minutes without seconds and fractions', () => {
    const same = Date.UTC(2011, 2, 14, 8, 5);
    for (const text of ['2011-03-14T08:05Z', '2011-03-14T09:05:00+01:00', '2011-03-14T03:05:00.0004-0500']) {
      expect(parseInstant(text)).toBe(same);
    }
  });

  it('comes back the same in any zone', () => {
    const zone = fc.constantFrom('UTC', ...Intl.supportedValuesOf('timeZone'));
    const at = fc.integer({ min: Date.UTC(1800, 0, 1), max: Date.UTC(2200, 0, 1) });
    fc.assert(
      fc.property(at, zone, (epochMs, name) => {
        const text = formatInstant(epochMs, name);
        expect(parseInstant(text)).toBe(epochMs);
        expect(dayInZone(text, name)).toBe(text.slice(0, 10));
      }),
      { numRuns: 1000 },
    );
  });

  it('refuses what is no instant', () => {
    for (const at of [Number.NaN, Number.POSITIVE_INFINITY, 1e15, -1e15]) {
      expect(() => formatInstant(at, 'UTC')).toThrow(
        expect.objectContaining({ code: 'time-instant-invalid' }),
      );
    }
  });
});

describe('days in a zone', () => {
  it('differ by zone', () => {
    expect(dayInZone('2011-03-31T23:30:00Z', 'Europe/London')).toBe('2011-04-01');
    expect(dayInZone('2011-03-31T23:30:00Z', 'America/New_York')).toBe('2011-03-31');
  });

  it('need a zone that is known', () => {
    for (const zone of ['Europe/London', 'UTC', 'Etc/GMT+5', 'Asia/Kolkata'])
      expect(isTimeZone(zone)).toBe(true);
    for (const zone of ['', '+01:00', 'Mars/Base', 'London', '-05']) expect(isTimeZone(zone)).toBe(false);
    expect(() => dayInZone('2011-03-14T00:00:00Z', 'Mars/Base')).toThrow(
      expect.objectContaining({ code: 'time-zone-unknown' }),
    );
  });
});

describe('durations', () => {
  it.each([
    ['PT0S', 0],
    ['P2D', 172_800_000],
    ['PT36H', 129_600_000],
    ['P1W', 604_800_000],
    ['P1DT2H3M4.5S', 93_784_500],
    ['PT90M', 5_400_000],
  ])('%s is %i ms', (text, ms) => {
    expect(parseDuration(text)).toBe(ms);
  });

  it.each(['', 'P', 'PT', 'P1DT', 'P1M', 'P1Y', '-P1D', 'P-1D', 'P1.5D', '36h', '3', `P${'9'.repeat(40)}D`])(
    '%j is refused',
    (text) => {
      expect(() => parseDuration(text)).toThrow(expect.objectContaining({ code: 'time-duration-invalid' }));
    },
  );
});
