import { literal } from '../../ground/index.ts';
import { addDays, dayInZone, formatInstant, isDay, parseDuration, parseInstant } from '../../ground/time.ts';
import type { Profile } from '../../model/index.ts';
import type { Facts } from './control.ts';

/** A record that is younger than its flow time is on its way, and not yet missing. */
export interface InFlight {
  /** SQL that keeps only records that should have arrived; empty where nothing is held back. */
  readonly overdue: string;
  /** SQL that keeps only records on their way; null where nothing is held back. */
  readonly onItsWay: string | null;
}

/**
 * Tells records that should have arrived from those on their way, by SQL of when they were made: an instant where there
 * is one, else a day, of which the end counts. Without a moment to count from and without a flow time that the profile
 * states, nobody agreed on anything, and nothing is held back.
 */
export function inFlight(
  { profile, asOf, latestDay }: Facts,
  flow: Exclude<keyof Profile['flowTimes'], 'stated'>,
  at: { readonly instant?: string; readonly day: string },
): InFlight {
  const moment = asOf ?? (profile.flowTimes.stated ? latestDay : null);
  if (moment === null) return { overdue: '', onItsWay: null };
  const { timeZone } = profile.books;
  const since = formatInstant(endOf(moment, timeZone) - parseDuration(profile.flowTimes[flow]), 'UTC');
  const byDay = `${at.day} >= date ${literal(dayInZone(since, timeZone))}`;
  const young =
    at.instant === undefined
      ? `coalesce(${byDay}, false)`
      : `coalesce(case when ${at.instant} is not null then ${at.instant} > timestamptz ${literal(since)} else ${byDay} end, false)`;
  return { overdue: `\n  and not ${young}`, onItsWay: `\n  and ${young}` };
}

/** Milliseconds of a moment; a day is over at its end. */
function endOf(moment: string, zone: string): number {
  if (!isDay(moment)) return parseInstant(moment) ?? Number.NaN;
  const midnight = Date.parse(`${addDays(moment, 1)}T00:00:00Z`);
  const local = parseInstant(`${formatInstant(midnight, zone).slice(0, 19)}Z`) ?? midnight;
  return midnight - (local - midnight);
}

/** What a condition selects; null without one. */
export function onlyIf(condition: string | null, select: (only: string) => string): string | null {
  return condition === null ? null : select(condition);
}
