import type { JudgedWeek } from './complete-weeks.ts';
import type { SymptomParameters } from './parameters.ts';
import { compareRates } from './statistics/conditional-binomial.ts';
import { rateOf } from './statistics/dispersion.ts';
import { mannKendall } from './statistics/mann-kendall.ts';
import { median, senSlope } from './statistics/sen-slope.ts';
import { weighedTrend } from './statistics/weighed-trend.ts';

/** What one evaluation says of a rise, over all weeks up to one. */
export interface Evaluation {
  readonly weeks: number;
  readonly s: number;
  readonly p: number;
  readonly slope: number;
  readonly median: number;
  /** Standard deviations above no rise, weighed by exposure. */
  readonly weighed: number;
  /** Whether it rises in rank, and whether it does so weighed by exposure too. */
  readonly ranks: boolean;
  readonly significant: boolean;
  /** Whether it is large enough to matter. */
  readonly sizeable: boolean;
  /** Whether it has become much in all these weeks, however slowly. */
  readonly much: boolean;
}

/** The last two weeks against those before. */
export interface Step {
  readonly weeks: number;
  readonly p: number;
  readonly ratio: number | null;
  readonly before: number;
  readonly since: number;
  readonly rises: boolean;
}

/** What was asked of a series of weeks; which, depends on how many there are. */
export type Growth =
  | { readonly by: 'trend'; readonly now: Evaluation; readonly weekAgo: Evaluation }
  | { readonly by: 'step'; readonly step: Step }
  | { readonly by: 'nothing'; readonly weeks: number };

/** Asks a series of complete weeks, in order, whether it rises. */
export function growthOf(weeks: readonly JudgedWeek[], parameters: SymptomParameters): Growth {
  if (weeks.length >= parameters['growing.leastWeeks'])
    return {
      by: 'trend',
      now: evaluate(weeks, parameters),
      weekAgo: evaluate(weeks.slice(0, -1), parameters),
    };
  if (weeks.length >= parameters['growing.possiblyLeastWeeks'])
    return { by: 'step', step: stepOf(weeks, parameters) };
  return { by: 'nothing', weeks: weeks.length };
}

/** The chance that stands for the claim among others: true twice is as likely as the less likely of both. */
export function chanceOf(growth: Growth): number | null {
  if (growth.by === 'trend') return Math.max(growth.now.p, growth.weekAgo.p);
  return growth.by === 'step' ? growth.step.p : null;
}

export const holds = ({ significant, sizeable }: Evaluation): boolean => significant && sizeable;

/**
 * Ranks do not see that a week has few records: where exposures rise, the skewed rates of small counts rise in rank by
 * themselves. So the rise must also show in the counts, weighed by exposure.
 */
function evaluate(weeks: readonly JudgedWeek[], parameters: SymptomParameters): Evaluation {
  const { n, s, p } = mannKendall(weeks.map(({ rate }) => rate));
  const slope = senSlope(weeks.map(({ at, rate }) => ({ at, value: rate }))) ?? 0;
  const middle = median(weeks.map(({ rate }) => rate)) ?? 0;
  const weighed = weighedTrend(weeks);
  const rise = slope * parameters['growing.sizeWeeks'];
  const line = parameters['growing.threshold'];
  const ranks = p <= parameters['growing.significance'] && slope > 0;
  const last = levelAtEnd(weeks, slope, middle);
  return {
    weeks: n,
    s,
    p,
    slope,
    median: middle,
    weighed,
    ranks,
    significant: ranks && weighed >= parameters['growing.weighedDeviations'],
    sizeable:
      rise >= parameters['growing.sizeShare'] * middle || (line > 0 && last < line && last + rise >= line),
    much: slope * spanOf(weeks) >= parameters['growing.wholeShare'] * middle,
  };
}

const spanOf = (weeks: readonly JudgedWeek[]): number => (weeks.at(-1)?.at ?? 0) - (weeks[0]?.at ?? 0);

/** Where the line through the middle of the weeks, with Sen's slope, stands in the last of them. */
function levelAtEnd(weeks: readonly JudgedWeek[], slope: number, middle: number): number {
  const last = weeks.at(-1)?.at ?? 0;
  return middle + slope * (last - (median(weeks.map(({ at }) => at)) ?? last));
}

const LAST = 2;

function stepOf(weeks: readonly JudgedWeek[], parameters: SymptomParameters): Step {
  const [earlier, last] = [weeks.slice(0, -LAST), weeks.slice(-LAST)].map((some) => ({
    count: some.reduce((sum, { count }) => sum + count, 0),
    exposure: some.reduce((sum, { exposure }) => sum + exposure, 0),
  })) as [JudgedSum, JudgedSum];
  const { higher, ratio } = compareRates(earlier, last);
  return {
    weeks: weeks.length,
    p: higher,
    ratio,
    before: rateOf([earlier]),
    since: rateOf([last]),
    rises:
      higher <= parameters['growing.possiblySignificance'] &&
      (ratio === null || ratio >= parameters['growing.possiblyRatio']),
  };
}

interface JudgedSum {
  readonly count: number;
  readonly exposure: number;
}
