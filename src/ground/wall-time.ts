/** Times of a clock on the wall: what people agree on, such as Mondays at half past nine, whatever summer time does. */
import { addDays, type Day, dayNumber } from './days.ts';
import { formatInstant, parseInstant } from './time.ts';

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** Whether a text is a time of day such as `09:30`. */
export const isWallTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/**
 * The instant at which the clocks of a zone show a time on a day, in milliseconds since 1970. A time that is skipped when
 * clocks go forward is as much later as they skip; one that comes twice is the first of the two.
 */
export function instantAt(day: Day, time: string, zone: string): number {
  const local =
    dayNumber(day) * dayMs + (Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))) * minuteMs;
  const offsets = [offsetAt(local - dayMs, zone), offsetAt(local + dayMs, zone)];
  const shown = offsets.map((offset) => local - offset).filter((at) => at + offsetAt(at, zone) === local);
  return shown.length > 0 ? Math.min(...shown) : local - (offsets[0] ?? 0);
}

/** The day and the time that the clocks of a zone show at an instant. */
export function wallClockAt(at: number, zone: string): { readonly day: Day; readonly time: string } {
  const text = formatInstant(at, zone);
  return { day: text.slice(0, 10), time: text.slice(11, 16) };
}

/** The first instant after another at which the clocks show a time, on one of some ISO weekdays. */
export function nextWallTime(
  after: number,
  {
    time,
    zone,
    weekdays,
  }: { readonly time: string; readonly zone: string; readonly weekdays?: readonly number[] },
): number {
  const { day } = wallClockAt(after, zone);
  for (let ahead = 0; ; ahead += 1) {
    const on = addDays(day, ahead);
    if (weekdays !== undefined && !weekdays.includes(isoWeekday(on))) continue;
    const at = instantAt(on, time, zone);
    if (at > after) return at;
  }
}

/** 1 Monday to 7 Sunday. */
export const isoWeekday = (day: Day): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;

function offsetAt(at: number, zone: string): number {
  const text = formatInstant(at, zone);
  return Date.parse(`${text.slice(0, 19)}Z`) - Math.trunc((parseInstant(text) ?? at) / 1000) * 1000;
}
