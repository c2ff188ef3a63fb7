const dayTime = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' });

/** An instant as a day and a time of this browser's zone, which the zone is said of. */
export const dayAndTime = (instant: string): string => dayTime.format(new Date(instant));

/** An instant or ISO day as a day. A day without a time has no zone to be moved to. */
export const dayOf = (instant: string): string =>
  day.format(instant.length === 10 ? new Date(`${instant}T12:00:00`) : new Date(instant));

const WEEK_S = 604_800;
const steps = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;
const relative = new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' });

/** How long ago, in the largest unit that fits: `3 days ago`; beyond a week the day itself tells more. */
export function ago(instant: string, now: number): string {
  const seconds = Math.round((Date.parse(instant) - now) / 1000);
  if (Math.abs(seconds) > WEEK_S) return dayOf(instant);
  for (const [unit, size] of steps)
    if (Math.abs(seconds) >= size) return relative.format(Math.trunc(seconds / size), unit);
  return 'just now';
}

/** The last second of a day of this browser's zone as an instant; null where the text is no day. */
export function lateOnDay(isoDay: string): string | null {
  const at = new Date(`${isoDay}T23:59:59`);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}

/** An instant as an input of the kind `datetime-local` takes it, in this browser's zone. */
export function asLocalInput(instant: string): string {
  const at = new Date(instant);
  const moved = new Date(at.getTime() - at.getTimezoneOffset() * 60_000);
  return moved.toISOString().slice(0, 16);
}

/** What such an input says, as an instant; null where it says nothing. */
export function fromLocalInput(text: string): string | null {
  const at = new Date(text);
  return text === '' || Number.isNaN(at.getTime()) ? null : at.toISOString();
}

/** The ISO day of this browser's zone in so many days. */
export function dayIn(days: number): string {
  const now = new Date();
  return asLocalInput(
    new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, 12).toISOString(),
  ).slice(0, 10);
}

const instants = /\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})/g;

/** A sentence in which instants stand as programs write them, as people read them. */
export const withTimes = (text: string, said: (at: string) => string = dayAndTime): string =>
  text.replaceAll(instants, (at) => said(at));
