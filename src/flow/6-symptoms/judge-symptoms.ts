import { dayInZone } from '../../ground/time.ts';
import type {
  DecisionFacts,
  SymptomJudgement,
  SymptomReport,
  SymptomSeries,
} from '../../model/decision/index.ts';
import { claimOfGrowing } from './claim-of-growing.ts';
import { completeWeeks, inOrder, type JudgedWeek } from './complete-weeks.ts';
import { outcomeOf } from './fix-outcome.ts';
import { chanceOf, type Growth, growthOf } from './growing.ts';
import type { SymptomParameters } from './parameters.ts';
import { overall } from './pattern.ts';
import { claimOfRecurring, staleSinceOf } from './recurring.ts';
import { claimOfResistant } from './resistant.ts';
import { keepDiscoveries } from './statistics/false-discovery.ts';
import { unusualWeeks } from './unusual-weeks.ts';

/** The part of the facts that symptoms are judged by; without a moment, it is that of the last week. */
export type SymptomFacts = Pick<DecisionFacts, 'symptoms' | 'fixes' | 'timeZone'> &
  Partial<Pick<DecisionFacts, 'at'>>;

interface Tested {
  readonly series: SymptomSeries;
  readonly weeks: readonly JudgedWeek[];
  readonly growth: Growth;
  /** Null where nothing could grow: no test was made. */
  readonly chance: number | null;
}

/** Says of each symptom over time whether it recurs, grows and resists fixes, and what became of its fixes. */
export function judgeSymptoms(facts: SymptomFacts, parameters: SymptomParameters): SymptomReport {
  const tested = facts.symptoms.map((series) => test(series, parameters));
  const chances = tested.flatMap(({ chance }) => chance ?? []);
  const rate = parameters['growing.falseDiscoveryRate'];
  const kept = keepDiscoveries(chances, rate);
  const keeps = (chance: number | null): boolean => chance !== null && kept[chances.indexOf(chance)] === true;
  return {
    symptoms: tested.map((one) =>
      judge(one, facts, { kept: keeps(one.chance), tests: chances.length }, parameters),
    ),
    tests: chances.length,
    falseDiscoveryRate: rate,
  };
}

function test(series: SymptomSeries, parameters: SymptomParameters): Tested {
  const weeks = completeWeeks(series.weeks);
  const growth = growthOf(weeks, parameters);
  // Where nothing broke, no order of the weeks could have shown a rise.
  const chance = weeks.some(({ count }) => count > 0) ? chanceOf(growth) : null;
  return { series, weeks, growth, chance };
}

function judge(
  { series, weeks, growth }: Tested,
  { fixes, timeZone, at }: SymptomFacts,
  among: { readonly kept: boolean; readonly tests: number },
  parameters: SymptomParameters,
): SymptomJudgement {
  const { symptom, unit } = series;
  const today = at === undefined ? null : dayInZone(at, timeZone);
  const staleSince = staleSinceOf(series.weeks, weeks, today, parameters);
  const last = Math.max(...series.episodes.map((one) => Date.parse(one.at)));
  const blind = series.episodes.some((one) => one.health === 'no-data' && Date.parse(one.at) === last);
  const tried = fixes
    .filter((fix) => fix.symptom === symptom)
    .map((fix) => ({ fix, outcome: outcomeOf(fix, timeZone, parameters) }))
    .sort((a, b) => byTime(a.fix, b.fix));
  const unusual = unusualWeeks(weeks, parameters);
  const claims = {
    recurring: claimOfRecurring(series, weeks, parameters, staleSince),
    growing: claimOfGrowing(growth, {
      ...among,
      unit,
      staleSince,
      leastWeeks: parameters['growing.leastWeeks'],
    }),
    resistant: claimOfResistant(tried, parameters),
  };
  return {
    symptom,
    unit,
    weeks: inOrder(series.weeks).map((week) => ({
      ...week,
      rate: weeks.find((one) => one.week === week.week)?.rate ?? null,
      unusual: unusual.has(week.week),
    })),
    ...claims,
    ...overall({ symptom, weeks, unusual, staleSince, blind, ...claims }, parameters),
    fixes: tried.map(({ outcome }) => outcome),
  };
}

function byTime(a: { effectiveAt: string; id: string }, b: { effectiveAt: string; id: string }): number {
  return Date.parse(a.effectiveAt) - Date.parse(b.effectiveAt) || (a.id < b.id ? -1 : 1);
}
