import { addDays, formatInstant, isoWeekOf, parseInstant } from '../../ground/time.ts';
import { instantAt, nextWallTime, wallClockAt } from '../../ground/wall-time.ts';

/** When a team meets every week. */
export interface ReviewSlot {
  /** ISO weekday: 1 Monday to 7 Sunday. */
  readonly weekday: number;
  /** `HH:MM` on the clocks of the zone. */
  readonly time: string;
  /** IANA zone. */
  readonly timeZone: string;
  /** Hours after the slot in which the review may still be opened. */
  readonly graceHours: number;
}

/** The slot of one week. */
export interface DueReview {
  /** ISO week of the slot's day in the zone. */
  readonly week: string;
  /** ISO instants. */
  readonly dueAt: string;
  readonly lapsesAt: string;
}

const HOUR_MS = 3_600_000;
/** Ten years: whoever was away for longer begins anew. */
const MOST_SLOTS = 520;

/** The first slot after an instant. */
export function nextSlot(slot: ReviewSlot, after: string): DueReview {
  const { weekday, time, timeZone: zone } = slot;
  return dueOf(slot, nextWallTime(parseInstant(after) ?? 0, { time, zone, weekdays: [weekday] }));
}

/** The slots after one instant and up to another, in order. */
export function slotsBetween(slot: ReviewSlot, after: string, until: string): readonly DueReview[] {
  const found: DueReview[] = [];
  let next = nextSlot(slot, after);
  while (next.dueAt <= utc(until) && found.length < MOST_SLOTS) {
    found.push(next);
    next = nextSlot(slot, next.dueAt);
  }
  return found;
}

/** The slot of the ISO week that an instant is in. */
export function slotOfWeek(slot: ReviewSlot, at: string): DueReview {
  const { from } = isoWeekOf(wallClockAt(parseInstant(at) ?? 0, slot.timeZone).day);
  return dueOf(slot, instantAt(addDays(from, slot.weekday - 1), slot.time, slot.timeZone));
}

/** The slot at another moment than usual; its week stays. */
export const lapseOf = (slot: Pick<ReviewSlot, 'graceHours'>, dueAt: string): string =>
  formatInstant((parseInstant(dueAt) ?? 0) + slot.graceHours * HOUR_MS, 'UTC');

/** An instant in UTC, so that texts compare as times. */
export const utc = (iso: string): string => formatInstant(parseInstant(iso) ?? 0, 'UTC');

function dueOf(slot: ReviewSlot, at: number): DueReview {
  const dueAt = formatInstant(at, 'UTC');
  return { week: isoWeekOf(wallClockAt(at, slot.timeZone).day).week, dueAt, lapsesAt: lapseOf(slot, dueAt) };
}
