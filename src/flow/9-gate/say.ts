import { dayInZone, isDay, parseInstant } from '../../ground/time.ts';

/** A share as people read it: at most two digits after the point, and never rounded up to a whole it is not. */
export function percent(share: number): string {
  const hundredths = share * 10_000;
  const near = Math.round(hundredths);
  // What looks whole is whole: 99.999 % is not said as 100 %.
  const shown =
    Math.abs(hundredths - near) < 1e-6 ? near : near === 10_000 || near === 0 ? Math.floor(hundredths) : near;
  if (shown === 0 && share > 0) return 'less than 0.01 %';
  return `${String(shown / 100)} %`;
}

/** `1 run`, `2 runs`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Up to three of them by name; those that are sentences are told apart by semicolons. */
export function named(all: readonly string[]): string {
  const first = all.slice(0, 3).map((one) => one.replace(/\.$/, ''));
  const shown = first.join(first.some((one) => one.includes(',')) ? '; ' : ', ');
  return all.length > 3 ? `${shown} and ${all.length - 3} more` : shown;
}

/** Milliseconds of an ISO instant, or of the beginning of an ISO day in UTC; null for anything else. */
export function momentOf(text: string): number | null {
  const at = parseInstant(text);
  if (at !== undefined) return at;
  return isDay(text) ? Date.parse(`${text}T00:00:00Z`) : null;
}

/** Hours from one moment to another; null where one of them is none. */
export function hoursBetween(from: string, to: string): number | null {
  const [a, b] = [momentOf(from), momentOf(to)];
  return a === null || b === null ? null : (b - a) / 3_600_000;
}

/** `5 hours`, `3 days`: whole, the smaller unit up to two days. */
export function span(hours: number): string {
  return hours < 48 ? counted(Math.floor(hours), 'hour') : counted(Math.floor(hours / 24), 'day');
}

/** The day of a moment in a zone; a day stays what it is. */
export function dayOf(moment: string, zone: string): string {
  return isDay(moment) ? moment : dayInZone(moment, zone);
}

/** The later of two moments, and the earlier one. */
export const byMoment = (a: { readonly at: string }, b: { readonly at: string }): number =>
  (momentOf(a.at) ?? 0) - (momentOf(b.at) ?? 0);

/** The last of a list by its moment; null of none. */
export function latestOf<T extends { readonly at: string }>(all: readonly T[]): T | null {
  return all.toSorted(byMoment).at(-1) ?? null;
}

/** The earliest of the moments that are some; null where none is. */
export function earliest(moments: readonly (string | null)[]): string | null {
  const some = moments.flatMap((at) => (at === null ? [] : [{ at }]));
  return some.toSorted(byMoment)[0]?.at ?? null;
}
