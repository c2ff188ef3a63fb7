import type { TableFormat } from '../../../../model/index.ts';

type DateOrder = TableFormat['dateOrder'];

/** What the values of date columns say about the order of their parts. */
export interface DateOrderGuess {
  readonly order: DateOrder;
  /** `values`: a part out of range decides; `span`: the dates lie closest together; `none`: nothing to decide by. */
  readonly by: 'iso' | 'values' | 'span' | 'separator' | 'none';
}

const numericDate = /^(\d{1,4})([./\-\s])(\d{1,2})\2(\d{1,4})(?:\D.*)?$/;

/** Tells dmy from mdy by parts out of range, else by which reading keeps the dates together. */
export function guessDateOrder(values: readonly string[], fallback: DateOrder): DateOrderGuess {
  let seen = 0;
  let dayFirst = 0;
  let monthFirst = 0;
  let dots = 0;
  const pairs: [number, number, number][] = [];
  for (const value of values) {
    const match = numericDate.exec(value.trim());
    if (match === null) continue;
    const [, a = '', separator, b = '', c = ''] = match;
    if (a.length === 4) continue;
    seen += 1;
    if (separator === '.') dots += 1;
    if (c.length < 2) continue;
    if (Number(a) > 12 && Number(b) <= 12) dayFirst += 1;
    if (Number(b) > 12 && Number(a) <= 12) monthFirst += 1;
    pairs.push([Number(a), Number(b), Number(c.length === 2 ? `20${c}` : c)]);
  }
  if (seen === 0) return { order: 'ymd', by: 'iso' };
  if (dayFirst !== monthFirst) return { order: dayFirst > monthFirst ? 'dmy' : 'mdy', by: 'values' };
  if (dots === seen) return { order: 'dmy', by: 'separator' };
  const asDayFirst = spanDays(pairs.map(([a, b, year]) => [year, b, a]));
  const asMonthFirst = spanDays(pairs.map(([a, b, year]) => [year, a, b]));
  if (asDayFirst * 2 < asMonthFirst) return { order: 'dmy', by: 'span' };
  if (asMonthFirst * 2 < asDayFirst) return { order: 'mdy', by: 'span' };
  return { order: fallback, by: 'none' };
}

/** Whether a value looks like a calendar date or an instant. */
export function looksLikeDate(value: string): boolean {
  return numericDate.test(value) || (/^\d{8}$/.test(value) === false && /^\d{4}-\d{2}-\d{2}/.test(value));
}

function spanDays(dates: readonly (readonly [number, number, number])[]): number {
  const days = dates.map(([year, month, day]) => year * 372 + month * 31 + day);
  return (
    days.reduce((max, day) => Math.max(max, day), Number.NEGATIVE_INFINITY) -
    days.reduce((min, day) => Math.min(min, day), Number.POSITIVE_INFINITY)
  );
}
