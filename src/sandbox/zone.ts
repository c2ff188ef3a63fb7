import { dayFromNumber } from '../ground/days.ts';
import { formatInstant } from '../ground/time.ts';
import type { Instant } from './records/order.ts';

export const hourMs = 3_600_000;
export const dayMs = 86_400_000;

/** Offsets by zone and UTC day; null on the days the clock is changed. */
const byDay = new Map<string, Map<number, number | null>>();
const texts = new Map<number, string>();

/** Milliseconds a zone is ahead of UTC at an instant; Intl is asked once a day and zone. */
export function offsetAt(zone: string, at: Instant): number {
  const days = byDay.get(zone) ?? new Map<number, number | null>();
  if (days.size === 0) byDay.set(zone, days);
  const day = Math.floor(at / dayMs);
  let offset = days.get(day);
  if (offset === undefined) {
    const first = askOffset(zone, day * dayMs);
    offset = first === askOffset(zone, (day + 1) * dayMs) ? first : null;
    days.set(day, offset);
  }
  return offset ?? offsetOfHour(zone, at);
}

/** Offsets by zone and UTC half-hour of the days the clock is changed, on which many records may fall. */
const byHour = new Map<string, number>();

function offsetOfHour(zone: string, at: Instant): number {
  // Lord Howe changes its clock at half past.
  const half = Math.floor((at / hourMs) * 2);
  const key = `${zone} ${half}`;
  let offset = byHour.get(key);
  if (offset === undefined) {
    offset = askOffset(zone, (half * hourMs) / 2);
    byHour.set(key, offset);
  }
  return offset;
}

/** Calendar day of a zone as a number of days since 1970. */
export function localDayNumber(zone: string, at: Instant): number {
  return Math.floor((at + offsetAt(zone, at)) / dayMs);
}

/** Calendar day of a zone as ISO text. */
export function localDay(zone: string, at: Instant): string {
  return dayText(localDayNumber(zone, at));
}

/** ISO text of a number of days since 1970. */
export function dayText(day: number): string {
  const known = texts.get(day);
  if (known !== undefined) return known;
  const text = dayFromNumber(day);
  texts.set(day, text);
  return text;
}

/** The instant at which a zone's clock shows so many seconds of a day. */
export function instantAt(zone: string, day: number, seconds: number): Instant {
  const local = day * dayMs + seconds * 1000;
  const guess = local - offsetAt(zone, local);
  return local - offsetAt(zone, guess);
}

function askOffset(zone: string, at: Instant): number {
  const text = formatInstant(at, zone);
  const minutes = Number(text.slice(-5, -3)) * 60 + Number(text.slice(-2));
  return (text.at(-6) === '-' ? -minutes : minutes) * 60_000;
}
