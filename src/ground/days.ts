import { failure } from './failure.ts';

/** A calendar day as ISO text, such as `2011-03-14`, years 0000 to 9999. */
export type Day = string;

const dayMs = 86_400_000;
const shape = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text is a day that exists; `2011-02-29` is not. */
export function isDay(text: string): text is Day {
  if (!shape.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  // Date.parse rolls 31 February over into March, hence the way back.
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text;
}

/** Days since 1970-01-01; fails with `time-day-invalid`. */
export function dayNumber(day: Day): number {
  if (!isDay(day)) throw failure('time-day-invalid', { text: day });
  return Date.parse(`${day}T00:00:00Z`) / dayMs;
}

/** The day that lies so many days after 1970-01-01; fails with `time-day-invalid` outside the years 0000 to 9999. */
export function dayFromNumber(number: number): Day {
  const date = new Date(number * dayMs);
  const day = Number.isNaN(date.getTime()) ? String(number) : date.toISOString().slice(0, -14);
  if (!shape.test(day)) throw failure('time-day-invalid', { text: day });
  return day;
}

/** Whole days from one day to another; negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** The day so many days later, or earlier for a negative number. */
export function addDays(day: Day, days: number): Day {
  return dayFromNumber(dayNumber(day) + days);
}
