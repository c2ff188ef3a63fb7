import { failure } from '../../ground/index.ts';
import { addDays, daysBetween, isDay, isoWeekOf, parseInstant } from '../../ground/time.ts';
import type { Json } from '../../model/workspace/index.ts';

/** The Monday that the story leads up to, as it is told: nothing in it happens later, but the last export. */
const toldMonday = '2026-11-02';

/** An export is taken at six in the morning and at six in the evening. */
const everyMs = 12 * 3_600_000;
const firstMs = 6 * 3_600_000;

/**
 * When the story happens. It is written down in the weeks it was thought up in, and told by whole weeks later or earlier,
 * so that weekdays stay what they are; the last export is of the day the story is told on.
 */
export interface DemoCalendar {
  /** The moment of the last export, as it is told. */
  readonly lastExport: string;
  /** When something that is written down happens: a day, an instant of UTC such as `2026-10-26T06:00:00Z`, an ISO week. */
  on(written: string): string;
  /** A document whose days, instants and ISO weeks are when they happen. */
  onEach(document: Json): Json;
  /** The other way round: when something that happens then is written down to be. */
  written(told: string): string;
}

/** The calendar of a story that ends with the export last taken before a moment, an ISO instant of UTC. */
export function demoCalendar(now: string): DemoCalendar {
  const lastExport = lastExportBefore(now);
  const days = daysBetween(toldMonday, isoWeekOf(lastExport.slice(0, 10)).from);
  const on = (written: string): string => moved(written, days) ?? written;
  const onEach = (document: Json): Json => {
    if (typeof document === 'string') return on(document);
    if (Array.isArray(document)) return document.map(onEach);
    if (document === null || typeof document !== 'object') return document;
    return Object.fromEntries(Object.entries(document).map(([key, value]) => [key, onEach(value)]));
  };
  return { lastExport, on, onEach, written: (told) => moved(told, -days) ?? told };
}

function lastExportBefore(now: string): string {
  const at = parseInstant(now);
  if (at === undefined) throw failure('time-instant-invalid', { text: now });
  const taken = Math.floor((at - firstMs) / everyMs) * everyMs + firstMs;
  return new Date(taken).toISOString().replace('.000', '');
}

/** Undefined for a text that is no time: it says the same on every day. */
function moved(text: string, days: number): string | undefined {
  const [, year, week] = /^(\d{4})-W(\d{2})$/.exec(text) ?? [];
  if (year !== undefined) {
    // The 4th of January is in the first week of every year.
    const monday = addDays(isoWeekOf(`${year}-01-04`).from, (Number(week) - 1) * 7);
    return isoWeekOf(addDays(monday, days)).week;
  }
  const [, day = '', time = ''] = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}:\d{2}Z)?$/.exec(text) ?? [];
  return isDay(day) ? addDays(day, days) + time : undefined;
}
