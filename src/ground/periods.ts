/**
 * Posting periods of a fiscal calendar: calendar months, or weeks in the pattern 4-4-5 and its kin.
 * A week calendar's years all start on the weekday of `startsOn`, each on the one nearest to its month and day; so a
 * year has 52 weeks or 53, and the extra week goes to its last period.
 */
import { type Day, dayFromNumber, dayNumber } from './days.ts';
import { failure } from './failure.ts';

/** How the books cut the year; the profile's fiscal calendar is one. */
export interface PeriodCalendar {
  readonly kind: 'months' | '4-4-5' | '4-5-4' | '5-4-4';
  /** For week patterns: the first day of any fiscal year. */
  readonly startsOn?: Day;
}

export interface Period {
  /** `2011-03` for months, `2011-P03` for week patterns. */
  readonly name: string;
  readonly firstDay: Day;
  readonly lastDay: Day;
}

/**
 * The periods that cover all days of a range, whole, in order, without gap or overlap; none for an empty range.
 * Fails with `calendar-without-start` or `time-day-invalid`.
 */
export function fiscalPeriods(calendar: PeriodCalendar, fromDay: Day, toDay: Day): readonly Period[] {
  const from = dayNumber(fromDay);
  const to = dayNumber(toDay);
  if (from > to) return [];
  const firstYear = Number(fromDay.slice(0, 4)) - 1;
  const lastYear = Number(toDay.slice(0, 4)) + 1;
  const starts: { name: string; first: number }[] = [];
  for (let year = firstYear; year <= lastYear + 1; year += 1) starts.push(...periodsOfYear(calendar, year));
  return starts.flatMap(({ name, first }, at) => {
    const next = starts[at + 1]?.first;
    if (next === undefined || next <= from || first > to) return [];
    return [{ name, firstDay: dayFromNumber(first), lastDay: dayFromNumber(next - 1) }];
  });
}

function periodsOfYear({ kind, startsOn }: PeriodCalendar, year: number): { name: string; first: number }[] {
  if (kind === 'months') {
    return Array.from({ length: 12 }, (_, month) => ({
      name: `${four(year)}-${two(month + 1)}`,
      first: numberOf(year, month, 1),
    }));
  }
  if (startsOn === undefined) throw failure('calendar-without-start', { kind });
  const weeks = kind.split('-').map(Number);
  // A fiscal year that starts in the second half is named after the calendar year it mostly lies in.
  const named = year + (Number(startsOn.slice(5, 7)) >= 7 ? 1 : 0);
  let first = yearStart(startsOn, year);
  return Array.from({ length: 12 }, (_, at) => {
    const period = { name: `${four(named)}-P${two(at + 1)}`, first };
    first += (weeks[at % 3] ?? 0) * 7;
    return period;
  });
}

/** The day with the weekday of `startsOn` that is nearest to its month and day in a year. */
function yearStart(startsOn: Day, year: number): number {
  const start = dayNumber(startsOn);
  const anchor = numberOf(year, Number(startsOn.slice(5, 7)) - 1, Number(startsOn.slice(8, 10)));
  return start + Math.round((anchor - start) / 7) * 7;
}

/** Days since 1970 of a date; a day the month does not have rolls over. */
function numberOf(year: number, month: number, day: number): number {
  // Date.UTC takes years below 100 for those of the twentieth century.
  return new Date(0).setUTCFullYear(year, month, day) / 86_400_000;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function four(year: number): string {
  return String(year).padStart(4, '0');
}
