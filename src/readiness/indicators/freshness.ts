import { addDays, startOfDay } from '../../ground/time.ts';
import type { DecisionFacts, SourceFact } from '../../model/decision/index.ts';
import type { CommonValues, Indicator } from './indicator.ts';

/** Why nothing that was measured can be trusted to be of now; null where it can. */
export interface Doubt {
  readonly state: 'no-data' | 'stale';
  readonly why: string;
}

const dayMs = 86_400_000;

/** Judges the sources of the sides an indicator needs: one that is old makes it stale; a side without any, no data. */
export function doubtOfSources({ sources }: DecisionFacts, { sides }: Indicator): Doubt | null {
  for (const side of sides) {
    const own = sources.filter((one) => one.side === side);
    if (own.length > 0 && own.every(({ state }) => state === 'no-data'))
      return { state: 'no-data', why: `nothing is known of ${names(own)}` };
    const old = own.filter(({ state }) => state === 'stale');
    if (old.length > 0)
      return { state: 'stale', why: `${names(old)} ${old.length === 1 ? 'is' : 'are'} stale` };
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
