import { addDays, type Day, dayFromNumber, dayNumber } from '../../ground/time.ts';
import type { HolidayCalendar, TeamCalendar } from '../../model/decision/index.ts';

/** The days a team works, counted from the first one that is not before an origin: 0 is that day, -1 the one before. */
export interface WorkedDays {
  isWorked(day: Day): boolean;
  /** What day off it is; null for an ordinary weekend or a day that is worked. */
  dayOff(day: Day): string | null;
  /** Number of the last worked day that is not after a day. */
  onOrBefore(day: Day): number;
  /** Number of the first worked day that is not before a day. */
  onOrAfter(day: Day): number;
  dayAt(number: number): Day;
}

const mondayToFriday = [1, 2, 3, 4, 5];

/** Working days out of a week's, a team's own days off, and public holidays; whoever works on no day works from Monday to Friday. */
export function workedDays(team: TeamCalendar, calendar: HolidayCalendar | null, origin: Day): WorkedDays {
  const known = team.workdays.filter((day) => Number.isInteger(day) && day >= 1 && day <= 7);
  const weekdays = new Set(known.length === 0 ? mondayToFriday : known);
  const off = new Map<string, string>();
  for (const { day, name } of [...(calendar?.holidays ?? []), ...team.daysOff]) off.set(day, name);

  const isWorked = (day: Day): boolean => weekdays.has(weekdayOf(day)) && !off.has(day);
  const from = dayNumber(origin);
  const [ahead, behind]: [number[], number[]] = [[], []];
  let [upTo, downTo] = [from, from];
  // Weekdays are never all off for ever: whatever is off besides is a list that ends.
  const grow = (direction: 1 | -1): void => {
    do {
      if (direction === 1) {
        if (isWorked(dayFromNumber(upTo))) ahead.push(upTo);
        upTo += 1;
      } else {
        downTo -= 1;
        if (isWorked(dayFromNumber(downTo))) behind.push(downTo);
      }
    } while (direction === 1 ? ahead.at(-1) !== upTo - 1 : behind.at(-1) !== downTo);
  };
  const at = (number: number): number => {
    const [list, index] = number >= 0 ? [ahead, number] : [behind, -number - 1];
    while (list.length <= index) grow(number >= 0 ? 1 : -1);
    return list[index] ?? from;
  };
  const onOrAfter = (day: Day): number => {
    const wanted = dayNumber(day);
    let number = 0;
    if (wanted <= from) while (at(number - 1) >= wanted) number -= 1;
    else while (at(number) < wanted) number += 1;
    return number;
  };
  return {
    isWorked,
    dayOff: (day) => off.get(day) ?? null,
    onOrAfter,
    onOrBefore: (day) => onOrAfter(addDays(day, 1)) - 1,
    dayAt: (number) => dayFromNumber(at(number)),
  };
}

/** ISO weekday of a day: 1 Monday to 7 Sunday. */
export function weekdayOf(day: Day): number {
  // 1970-01-01 was a Thursday.
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}
