const dayTime = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' });

/** An instant as a day and a time of this browser's zone, which the zone is said of. */
export const dayAndTime = (instant: string): string => dayTime.format(new Date(instant));

/** An instant or ISO day as a day. A day without a time has no zone to be moved to. */
export const dayOf = (instant: string): string =>
  day.format(instant.length === 10 ? new Date(`${instant}T12:00:00`) : new Date(instant));

const steps = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;
const relative = new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' });

/** How long ago, in the largest unit that fits: `3 days ago`. */
export function ago(instant: string, now: number): string {
  const seconds = Math.round((Date.parse(instant) - now) / 1000);
  for (const [unit, size] of steps)
    if (Math.abs(seconds) >= size) return relative.format(Math.trunc(seconds / size), unit);
  return 'just now';
}
