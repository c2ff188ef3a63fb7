import { addDays, startOfDay } from '../../ground/time.ts';
import type { DecisionFacts, SourceFact } from '../../model/decision/index.ts';
import type { CommonValues, Indicator } from './indicator.ts';

/** Why nothing that was measured can be trusted to be of now; null where it can. */
export interface Doubt {
  readonly state: 'no-data' | 'stale';
  readonly why: string;
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** Judges the sources of the sides an indicator needs: one that is old makes it stale; a side without any, no data. */
export function doubtOfSources(
  { at, sources }: DecisionFacts,
  { sides }: Indicator,
  common: CommonValues,
): Doubt | null {
  const most = common['reading.sourceMaxAgeHours'];
  const isOld = ({ state, newest }: SourceFact): boolean =>
    state === 'stale' && (newest === null || (Date.parse(at) - Date.parse(newest)) / hourMs > most);
  for (const side of sides) {
    const own = sources.filter((one) => one.side === side);
    if (own.length > 0 && own.every(({ state }) => state === 'no-data'))
      return { state: 'no-data', why: `nothing is known of ${names(own)}` };
    const old = own.filter(isOld);
    if (old.length > 0)
      return { state: 'stale', why: `nothing newer than ${most} hours is known of ${names(old)}` };
  }
  return null;
}

const names = (sources: readonly SourceFact[]): string =>
  sources
    .map(({ name }) => name)
    .toSorted()
    .join(', ');

/** Judges how long ago a week ended. */
export function doubtOfWeek(
  { at, timeZone }: DecisionFacts,
  week: { readonly week: string; readonly from: string },
  common: CommonValues,
): Doubt | null {
  const most = common['reading.weekMaxAgeDays'];
  const age = (Date.parse(at) - startOfDay(addDays(week.from, 7), timeZone)) / dayMs;
  return age <= most
    ? null
    : { state: 'stale', why: `${week.week} ended ${Math.floor(age)} days ago, more than ${most}` };
}

/** Judges how long ago the run was that something was read from. */
export function doubtOfRun({ at }: DecisionFacts, runAt: string, common: CommonValues): Doubt | null {
  const most = common['reading.runMaxAgeDays'];
  const age = (Date.parse(at) - Date.parse(runAt)) / dayMs;
  return age <= most
    ? null
    : { state: 'stale', why: `the last run is ${Math.floor(age)} days old, more than ${most}` };
}
