import { addDays, type Day, dayNumber } from './days.ts';

/** A week of ISO 8601: from Monday to Sunday, named by the year that its Thursday is in. */
export interface IsoWeek {
  /** Such as `2026-W41`. */
  readonly week: string;
  readonly from: Day;
  readonly to: Day;
}

/** The ISO week a day is in; fails with `time-day-invalid`. */
export function isoWeekOf(day: Day): IsoWeek {
  // 1970-01-01 was a Thursday.
  const sinceMonday = (((dayNumber(day) + 3) % 7) + 7) % 7;
  const from = addDays(day, -sinceMonday);
  const thursday = addDays(from, 3);
  const year = thursday.slice(0, 4);
  const number = Math.floor((dayNumber(thursday) - dayNumber(`${year}-01-01`)) / 7) + 1;
  return { week: `${year}-W${String(number).padStart(2, '0')}`, from, to: addDays(from, 6) };
}
