import type { Day } from '../../ground/time.ts';
import type { Claim, SymptomSeries } from '../../model/decision/index.ts';
import { type JudgedWeek, weekNumber } from './complete-weeks.ts';
import type { SymptomParameters } from './parameters.ts';
import { count } from './sentences.ts';

/** How often a symptom was there, ended, and came again: runs that could not tell end nothing. */
export function endedEpisodes(episodes: SymptomSeries['episodes']): number {
  let [ended, open] = [0, false];
  for (const { health } of [...episodes].sort((a, b) => Date.parse(a.at) - Date.parse(b.at))) {
    if (health === 'breaks') open = true;
    else if (health === 'holds' && open) [ended, open] = [ended + 1, false];
  }
  return ended;
}

/** The claim that a symptom comes again and again. */
export function claimOfRecurring(
  series: Pick<SymptomSeries, 'weeks' | 'episodes'>,
  weeks: readonly JudgedWeek[],
  parameters: SymptomParameters,
  staleSince: string | null,
): Claim {
  const wanted = parameters['recurring.weeks'];
  const window = parameters['recurring.ofWeeks'];
  const last = weeks.at(-1)?.at ?? Number.NaN;
  const known = weeks.filter(({ at }) => at > last - window);
  const seen = known.filter((week) => week.count > 0).length;
  const episodes = endedEpisodes(series.episodes);
  const numbers = { weeksSeen: seen, weeksKnown: known.length, ofWeeks: window, episodes };
  const inWeeks = `in ${seen} of the last ${count(known.length, 'complete week')}`;
  if (seen >= wanted || episodes >= parameters['recurring.episodes'])
    return {
      state: 'yes',
      says:
        seen >= wanted
          ? `It is recurring: seen ${inWeeks}${episodes > 0 ? `, and gone and back ${count(episodes, 'time')}` : ''}.`
          : `It is recurring: it went away and came back ${count(episodes, 'time')}.`,
      numbers,
    };
  const young = known.length < parameters['growing.possiblyLeastWeeks'];
  if (young || staleSince !== null)
    return {
      state: seen === wanted - 1 ? 'possibly' : 'not-enough-data',
      says:
        staleSince === null
          ? `Whether it recurs cannot be said yet: ${count(known.length, 'complete week')} known, seen in ${seen}.`
          : `Whether it recurs cannot be said: no complete week has been looked at since ${staleSince}.`,
      numbers,
    };
  if (seen === wanted - 1 && known.length < window)
    return {
      state: 'possibly',
      says: `It may be recurring: seen ${inWeeks}; the others of the last ${window} are not known.`,
      numbers,
    };
  return {
    state: 'no',
    says:
      seen === 0
        ? `It is not recurring: not seen in the last ${count(known.length, 'complete week')}.`
        : `It is not recurring: seen ${inWeeks}; ${wanted} would say so.`,
    numbers,
  };
}

/** The last week that was judged, where so many after it, up to today, were not. */
export function staleSinceOf(
  all: SymptomSeries['weeks'],
  weeks: readonly JudgedWeek[],
  today: Day | null,
  parameters: SymptomParameters,
): string | null {
  const last = weeks.at(-1);
  const end = Math.max(...all.map(weekNumber), ...(today === null ? [] : [weekNumber({ from: today })]));
  return last !== undefined && end - last.at > parameters['stale.weeks'] ? last.week : null;
}
