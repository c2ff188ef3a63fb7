/** Days are counted from the first day of the orders (day 0); instants are seconds since its midnight in UTC. */
const FIRST_DAY = Date.UTC(2026, 0, 5);
const DAY = 86_400;
const EARLIEST = -30;

export const ORDER_DAYS = 90;
export const LAST_DAY = ORDER_DAYS + 40;

const labels: string[] = [];
const weekdays: number[] = [];
for (let day = EARLIEST; day <= LAST_DAY; day++) {
  const date = new Date(FIRST_DAY + day * DAY * 1000);
  labels.push(date.toISOString().slice(0, 10));
  weekdays.push(date.getUTCDay());
}

const TWO = Array.from({ length: 60 }, (_, i) => String(i).padStart(2, '0'));

/** The zone of the ERP's books: its documents carry the day it was there. */
export const BOOKS_ZONE = 'Europe/London';

export type Zone = 'Europe/London' | 'Europe/Berlin' | 'America/New_York';

const secondsAt = (iso: string): number => (Date.parse(iso) - FIRST_DAY) / 1000;
const ZONES: Record<Zone, { winter: number; changes: number }> = {
  'Europe/London': { winter: 0, changes: secondsAt('2026-03-29T01:00:00Z') },
  'Europe/Berlin': { winter: 1, changes: secondsAt('2026-03-29T01:00:00Z') },
  'America/New_York': {
    winter: -5,
    changes: secondsAt('2026-03-08T07:00:00Z'),
  },
};

const offsetHours = (zone: Zone, instant: number): number => {
  const { winter, changes } = ZONES[zone];
  return instant >= changes ? winter + 1 : winter;
};

/** `YYYY-MM-DD` of a day. */
export function dayLabel(day: number): string {
  return labels[day - EARLIEST] ?? '';
}

/** True on Saturday and Sunday. */
export function isWeekend(day: number): boolean {
  const weekday = weekdays[day - EARLIEST];
  return weekday === 0 || weekday === 6;
}

/** The day an instant falls on in a zone. */
export function localDay(zone: Zone, instant: number): number {
  return Math.floor((instant + offsetHours(zone, instant) * 3600) / DAY);
}

/** `YYYY-MM-DD HH:MM:SS +HHMM`, as Shopify's exports write an instant. */
export function formatInstant(zone: Zone, instant: number): string {
  const hours = offsetHours(zone, instant);
  const local = instant + hours * 3600;
  const day = Math.floor(local / DAY);
  const second = local - day * DAY;
  const hour = Math.floor(second / 3600);
  const minute = Math.floor((second - hour * 3600) / 60);
  const sign = hours < 0 ? '-' : '+';
  return `${dayLabel(day)} ${TWO[hour]}:${TWO[minute]}:${TWO[second % 60]} ${sign}${TWO[Math.abs(hours)]}00`;
}

/** The next day, when it lies in the same calendar month; else null. */
export function nextDaySamePeriod(day: number): number | null {
  return dayLabel(day + 1).slice(0, 7) === dayLabel(day).slice(0, 7) ? day + 1 : null;
}

/** The second day of the following calendar month. */
export function secondDayOfNextPeriod(day: number): number {
  const month = dayLabel(day).slice(0, 7);
  let later = day + 1;
  while (dayLabel(later).slice(0, 7) === month) later++;
  return later + 1;
}

/** Third working day after a day: when a charge is paid out. */
export function payoutDay(day: number): number {
  let later = day;
  for (let working = 0; working < 3; ) {
    later++;
    if (!isWeekend(later)) working++;
  }
  return later;
}

/** Share of a day's orders placed before each hour, so that nights are quiet and evenings busy. */
const HOURLY = [2, 1, 1, 1, 1, 2, 3, 4, 5, 6, 6, 6, 6, 6, 5, 5, 5, 6, 7, 8, 8, 6, 4, 3];
const HOURLY_SUM = HOURLY.reduce((sum, weight) => sum + weight, 0);

/** Second of the day at which a share of its orders has been placed. */
export function secondOfDay(share: number): number {
  let left = share * HOURLY_SUM;
  for (let hour = 0; hour < 24; hour++) {
    const weight = HOURLY[hour] ?? 1;
    if (left < weight) return Math.floor((hour + left / weight) * 3600);
    left -= weight;
  }
  return DAY - 1;
}
