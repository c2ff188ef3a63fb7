/**
 * Instants, days in a zone and durations, on the Intl data that Node carries: no library is loaded.
 * An instant is milliseconds since 1970 or ISO 8601 text with its offset; a day without a zone is never guessed.
 */
import { type Day, dayNumber, isDay } from './days.ts';
import { failure } from './failure.ts';

export { addDays, type Day, dayFromNumber, dayNumber, daysBetween, isDay } from './days.ts';
export { type IsoWeek, isoWeekOf } from './iso-week.ts';

const minuteMs = 60_000;
const instantShape =
  /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?:([Zz])|([+-])(\d{2}):?(\d{2})?)$/;

/** Milliseconds since 1970 of ISO 8601 text with an offset or Z, cut at the millisecond; undefined for anything else. */
export function parseInstant(text: string): number | undefined {
  const [
    ,
    day = '',
    hour,
    minute,
    second = '0',
    fraction = '',
    zulu,
    sign,
    offsetHour = '0',
    offsetMinute = '0',
  ] = instantShape.exec(text) ?? [];
  if (!isDay(day)) return undefined;
  const fields = [hour, minute, second, offsetHour, offsetMinute].map(Number);
  const [h = 0, m = 0, s = 0, oh = 0, om = 0] = fields;
  if (h > 23 || m > 59 || s > 59 || oh > 18 || om > 59) return undefined;
  const offset = zulu === undefined ? (oh * 60 + om) * minuteMs * (sign === '-' ? -1 : 1) : 0;
  const ms = Number(fraction.padEnd(3, '0').slice(0, 3));
  return Date.parse(`${day}T00:00:00Z`) + h * 3_600_000 + m * minuteMs + s * 1000 + ms - offset;
}

/** The calendar day it is in a zone at an instant; fails with `time-instant-invalid` or `time-zone-unknown`. */
export function dayInZone(instantIso: string, zone: string): Day {
  const at = parseInstant(instantIso);
  if (at === undefined) throw failure('time-instant-invalid', { text: instantIso });
  return formatInstant(at, zone).slice(0, 10);
}

/** Milliseconds since 1970 at which a day begins in a zone; fails with `time-day-invalid` or `time-zone-unknown`. */
export function startOfDay(day: Day, zone: string): number {
  const asUtc = dayNumber(day) * 86_400_000;
  const shown = (at: number): number => offsetMinutes(at, zone) * minuteMs;
  // The offset is that of the moment itself, which a change of the clocks in between would miss.
  const first = asUtc - shown(asUtc);
  return asUtc - shown(first);
}

/**
 * ISO 8601 text with the zone's offset at that instant, such as `2011-03-14T08:05:00+00:00`; milliseconds only
 * where there are some. Fails with `time-instant-invalid` outside the years 0001 to 9998, or `time-zone-unknown`.
 */
export function formatInstant(epochMs: number, zone: string): string {
  const at = Math.trunc(epochMs);
  if (!(at >= earliest && at < latest)) throw failure('time-instant-invalid', { text: String(epochMs) });
  const offset = offsetMinutes(at, zone);
  const local = new Date(at + offset * minuteMs).toISOString().replace('.000Z', '').replace('Z', '');
  const size = Math.abs(offset);
  return `${local}${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/**
 * Whether a zone is known by name. Bare offsets such as `+01:00` are refused: they know no daylight saving, and
 * PostgreSQL reads their sign the other way round.
 */
export function isTimeZone(zone: string): boolean {
  return wallClock(zone) !== undefined;
}

const durationShape =
  /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:[.,](\d{1,3}))?S)?)?$/;

/**
 * Milliseconds of an ISO 8601 duration such as `P2D`, `PT36H` or `P1W`; a day has 24 hours.
 * Fails with `time-duration-invalid`, also for years and months, whose length varies.
 */
export function parseDuration(iso: string): number {
  const [, weeks = '0', days = '0', hours = '0', minutes = '0', seconds = '0', fraction = ''] =
    durationShape.exec(iso) ?? [];
  const whole =
    Number(weeks) * 604_800 +
    Number(days) * 86_400 +
    Number(hours) * 3600 +
    Number(minutes) * 60 +
    Number(seconds);
  const ms = whole * 1000 + Number(fraction.padEnd(3, '0'));
  if (!durationShape.test(iso) || iso === 'P' || !Number.isSafeInteger(ms)) {
    throw failure('time-duration-invalid', { text: iso });
  }
  return ms;
}

const earliest = Date.parse('0001-01-01T00:00:00Z');
const latest = Date.parse('9999-01-01T00:00:00Z');

/** Whole minutes a zone is ahead of UTC; the odd seconds of offsets before 1972 are rounded away. */
function offsetMinutes(at: number, zone: string): number {
  if (zone === 'UTC') return 0;
  const clock = wallClock(zone);
  if (clock === undefined) throw failure('time-zone-unknown', { zone });
  const shown = new Map(clock.formatToParts(at).map(({ type, value }) => [type, value]));
  const year = shown.get('era') === 'BC' ? '0000' : shown.get('year')?.padStart(4, '0');
  const day = [year, shown.get('month'), shown.get('day')].join('-');
  const local = `${day}T${shown.get('hour')}:${shown.get('minute')}:${shown.get('second')}Z`;
  // Rounding also takes away the part of a second, which Intl does not show.
  return Math.round((Date.parse(local) - at) / minuteMs) || 0;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function wallClock(zone: string): Intl.DateTimeFormat | undefined {
  const known = clocks.get(zone);
  if (known) return known;
  if (!/^[A-Za-z]/.test(zone)) return undefined;
  try {
    const clock = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    clocks.set(zone, clock);
    return clock;
  } catch {
    return undefined;
  }
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
