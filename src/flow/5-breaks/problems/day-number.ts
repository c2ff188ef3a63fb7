const dayMs = 86_400_000;

/** Days since 1970 of an ISO day, or undefined where the text is none. */
export function dayNumber(day: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? undefined : time / dayMs;
}

/** The ISO day of a number of days since 1970. */
export function isoDay(number: number): string {
  return new Date(number * dayMs).toISOString().slice(0, 10);
}
