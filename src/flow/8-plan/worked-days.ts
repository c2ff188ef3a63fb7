import { type Day, dayFromNumber, dayNumber, isDay } from '../../ground/time.ts';
import type { HolidayCalendar, TeamCalendar } from '../../model/decision/index.ts';

/**
 * The days a team works, counted from the first one that is not before an origin: 0 is that day, -1 the one before.
 * Calendar days are told by their number since 1970, so that nothing hangs on a zone or a clock change.
 */
export interface WorkedDays {
  isWorked(day: Day): boolean;
  /** What day off it is; null for an ordinary weekend or a day that is worked. */
  dayOff(day: Day): string | null;
  /** The last worked day that is not after a calendar day. */
  onOrBefore(calendarDay: number): number;
  /** The first worked day that is not before a calendar day. */
  onOrAfter(calendarDay: number): number;
  dayAt(worked: number): Day;
}

const mondayToFriday = [1, 2, 3, 4, 5];

/** Working days out of a week's, a team's own days off, and public holidays; a week without any is Monday to Friday. */
export function workedDays(team: TeamCalendar, calendar: HolidayCalendar | null, origin: Day): WorkedDays {
  const known = team.workdays.filter((day) => Number.isInteger(day) && day >= 1 && day <= 7);
  const weekdays = new Set(known.length === 0 ? mondayToFriday : known);
  const off = new Map<number, string>();
  for (const { day, name } of [...(calendar?.holidays ?? []), ...team.daysOff])
    if (isDay(day)) off.set(dayNumber(day), name);
  const isWorked = (day: number): boolean => weekdays.has(weekday(day)) && !off.has(day);

  const from = dayNumber(origin);
  const [ahead, behind]: [number[], number[]] = [[], []];
  let [upTo, downTo] = [from, from];
  // Some weekday is always worked, and what is off besides is a list that ends: both searches come to an end.
  const at = (worked: number): number => {
    while (ahead.length <= worked) {
      if (isWorked(upTo)) ahead.push(upTo);
      upTo += 1;
    }
    while (behind.length < -worked) {
      downTo -= 1;
      if (isWorked(downTo)) behind.push(downTo);
    }
    return (worked >= 0 ? ahead[worked] : behind[-worked - 1]) ?? from;
  };
  const onOrAfter = (wanted: number): number => {
    // No more than all days in between are worked; from there it is a search by halves.
    let [low, high] = wanted <= from ? [wanted - from - 1, 0] : [-1, wanted - from];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (at(middle) >= wanted) high = middle;
      else low = middle;
    }
    return high;
  };
  return {
    isWorked: (day) => isWorked(dayNumber(day)),
    dayOff: (day) => off.get(dayNumber(day)) ?? null,
    onOrAfter,
    onOrBefore: (wanted) => onOrAfter(wanted + 1) - 1,
    dayAt: (worked) => dayFromNumber(at(worked)),
  };
}

// 1970-01-01 was a Thursday.
const weekday = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** ISO weekday of a day: 1 Monday to 7 Sunday. */
export function weekdayOf(day: Day): number {
  return weekday(dayNumber(day));
}
