import type { Claim, ExposureUnit } from '../../model/decision/index.ts';
import { type Evaluation, type Growth, holds } from './growing.ts';
import { count, rateIn, share } from './sentences.ts';

/** What is known besides the weeks themselves. */
export interface Around {
  readonly unit: ExposureUnit;
  /** Whether the rise stands among all that were tested. */
  readonly kept: boolean;
  /** How many were tested. */
  readonly tests: number;
  /** The last week that was looked at, where the weeks after it were not. */
  readonly staleSince: string | null;
  readonly leastWeeks: number;
}

/** The claim that a symptom grows, in one sentence. */
export function claimOfGrowing(growth: Growth, around: Around): Claim {
  const claim = growth.by === 'trend' ? byTrend(growth, around) : byStep(growth, around);
  if (claim.state !== 'no' || around.staleSince === null) return claim;
  return {
    ...claim,
    state: 'not-enough-data',
    says: `Whether it grows cannot be said: no complete week has been looked at since ${around.staleSince}.`,
  };
}

function byTrend({ now, weekAgo }: Extract<Growth, { by: 'trend' }>, { unit, kept, tests }: Around): Claim {
  const numbers = {
    ...numbersOf(now),
    pWeekAgo: weekAgo.p,
    slopeWeekAgo: weekAgo.slope,
    tests,
  };
  const rise = `its rate rises by ${rateIn(now.slope, unit)} each week, over ${count(now.weeks, 'week')}`;
  if (now.significant && weekAgo.significant && !now.sizeable && now.much)
    return {
      state: 'possibly',
      says: `It may be growing, slowly: ${rise}; in four weeks that is less than would be called growth, over all of them it is much.`,
      numbers,
    };
  if (!holds(now)) return { state: 'no', says: sayNot(now, unit), numbers };
  if (!holds(weekAgo))
    return {
      state: 'possibly',
      says: `It may be growing: ${rise}; a week ago that did not show yet, so the next week tells.`,
      numbers,
    };
  if (!kept)
    return {
      state: 'possibly',
      says: `It may be growing: ${rise}; among ${count(tests, 'test')} of symptoms one such rise is likely by chance.`,
      numbers,
    };
  return {
    state: 'yes',
    says: `It is growing: ${rise}; by chance in ${share(Math.max(now.p, weekAgo.p))} of stable series, and it showed a week ago too.`,
    numbers,
  };
}

function sayNot({ weeks, p, ranks, significant, slope }: Evaluation, unit: ExposureUnit): string {
  const over = count(weeks, 'complete week');
  if (significant)
    return `It rises, but too little to matter: by ${rateIn(slope, unit)} each week, over ${over}.`;
  if (ranks)
    return `It is not growing: the rise over ${over} does not hold once weeks are weighed by their records.`;
  return `It is not growing: over ${over}, such a course comes by chance in ${share(p)} of stable series.`;
}

const numbersOf = ({ weeks, s, p, slope, median, weighed }: Evaluation) => ({
  weeks,
  s,
  p,
  slopePerWeek: slope,
  medianRate: median,
  weighedDeviations: weighed,
});

function byStep(growth: Exclude<Growth, { by: 'trend' }>, { unit, kept, tests, leastWeeks }: Around): Claim {
  if (growth.by === 'nothing')
    return {
      state: 'not-enough-data',
      says: `Whether it grows cannot be said yet: ${growth.weeks === 0 ? 'no complete week is' : `only ${count(growth.weeks, 'complete week')} ${growth.weeks === 1 ? 'is' : 'are'}`} known.`,
      numbers: { weeks: growth.weeks },
    };
  const { weeks, p, ratio, before, since, rises } = growth.step;
  const numbers = { weeks, p, rateRatio: ratio, rateBefore: before, rateSince: since, tests };
  const rates = `${rateIn(since, unit)} in the last two weeks, ${rateIn(before, unit)} before`;
  return rises && kept
    ? {
        state: 'possibly',
        says: `It may be growing: ${rates}; ${count(weeks, 'week')} are too few to be sure (${leastWeeks} are needed).`,
        numbers,
      }
    : { state: 'no', says: `No sign of growth in ${count(weeks, 'week')}: ${rates}.`, numbers };
}
