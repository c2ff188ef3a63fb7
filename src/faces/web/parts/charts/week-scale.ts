import type { WeekCount } from '../../../api/answers.ts';

const DAY_MS = 86_400_000;
const midnight = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** The top of the scale: a round number that everything fits under. */
export function topOf(counts: readonly (number | null)[]): number {
  const most = Math.max(1, ...counts.map((one) => one ?? 0));
  const step = 10 ** Math.floor(Math.log10(most));
  return (
    [1, 2, 2.5, 5, 10].map((times) => times * step).find((top) => top >= most && Number.isInteger(top)) ??
    most
  );
}

/** Where a moment is among the weeks, from 0 to 1; null where it is outside. Weeks that are missing take no room. */
export function placeOf(at: string, weeks: readonly { readonly from: string }[]): number | null {
  const moment = Date.parse(at);
  for (const [index, { from }] of weeks.entries()) {
    const since = (moment - midnight(from)) / DAY_MS;
    if (since >= 0 && since < 7) return (index + since / 7) / weeks.length;
  }
  return null;
}

const month = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });
const monthAndYear = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** Weeks that nobody has looked at yet, up to the last mark, so that it has a place; none where it is far off. */
export function weeksUpTo(
  weeks: readonly WeekCount[],
  marks: readonly { readonly at: string }[],
): readonly WeekCount[] {
  const last = weeks.at(-1);
  if (last === undefined) return weeks;
  const latest = Math.max(0, ...marks.map(({ at }) => Date.parse(at)));
  const missing = Math.floor((latest - midnight(last.from)) / (7 * DAY_MS));
  if (missing <= 0 || missing > MOST_EMPTY) return weeks;
  const day = (since: number): string =>
    new Date(midnight(last.from) + since * DAY_MS).toISOString().slice(0, 10);
  const empty = Array.from({ length: missing }, (_, at): WeekCount => {
    const from = day((at + 1) * 7);
    return {
      week: from,
      from,
      to: day((at + 1) * 7 + 6),
      count: null,
      baseMinor: null,
      withoutAmount: 0,
      complete: false,
      reason: 'not-covered',
    };
  });
  return [...weeks, ...empty];
}

const MOST_EMPTY = 8;

/** The months under the weeks: each at its first week, with the year where it is another one. */
export function labelsOf(
  days: readonly string[],
): readonly { readonly index: number; readonly text: string }[] {
  const every = Math.ceil(days.length / 30);
  return (
    days
      .flatMap((day, index) => (days[index - 1]?.slice(0, 7) === day.slice(0, 7) ? [] : [{ day, index }]))
      // The first month is often a week or two long: its name would run into the next one's.
      .filter(({ index }, at, all) => (all[at + 1]?.index ?? days.length) - index >= (at === 0 ? 3 : 1))
      .filter((_, at) => at % every === 0)
      .map(({ day, index }, at, all) => {
        const isNewYear = all[at - 1]?.day.slice(0, 4) !== day.slice(0, 4);
        return { index, text: (isNewYear ? monthAndYear : month).format(midnight(day)) };
      })
  );
}
