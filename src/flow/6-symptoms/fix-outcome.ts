import type { FixFact, FixOutcome } from '../../model/decision/index.ts';
import { judgeSilence } from '../../model/workspace/index.ts';
import type { SymptomParameters } from './parameters.ts';
import { count, rounded, share } from './sentences.ts';
import { compareRates } from './statistics/conditional-binomial.ts';

const weekMs = 7 * 86_400_000;

/**
 * What became of a fix: silence that chance does not explain, fewer breaks than chance explains, as many as before,
 * back again, or too early to tell.
 */
export function outcomeOf(fix: FixFact, timeZone: string, parameters: SymptomParameters): FixOutcome {
  const { id, what, effectiveAt, depth } = fix;
  return { fix: id, what, effectiveAt, depth, ...judge(fix, timeZone, parameters) };
}

type Judgement = Pick<FixOutcome, 'became' | 'says' | 'numbers'>;

function judge(fix: FixFact, timeZone: string, parameters: SymptomParameters): Judgement {
  const since = Math.max(fix.since.count, fix.recurred);
  const exposed = (fix.before.exposure ?? 0) > 0 && (fix.since.exposure ?? 0) > 0;
  if (since === 0) return judgeSilent(fix, timeZone, parameters);
  const numbers = { ...plain(fix), p: null, ratio: null, expected: null };
  const back = `${count(since, 'break')} of records made since`;
  if (!exposed || fix.before.count === 0)
    return {
      became: 'regressed',
      says: `It did not hold: ${back}; how many there would have been without it is not known.`,
      numbers,
    };
  const { lower, ratio, expected } = compareRates(
    { count: fix.before.count, exposure: fix.before.exposure as number },
    { count: since, exposure: fix.since.exposure as number },
  );
  const found = { ...numbers, p: lower, ratio, expected };
  const against = `${back}, where ${rounded(expected)} were to be expected without it`;
  if (lower <= parameters['fix.significance'])
    return {
      became: 'lowered',
      says: `It helped and did not end it: ${against}; by chance in ${share(lower)} of cases.`,
      numbers: found,
    };
  return expected >= parameters['fix.expected']
    ? {
        became: 'not-lowered',
        says: `It did not help: ${against}; chance alone does as much in ${share(lower)} of cases.`,
        numbers: found,
      }
    : { became: 'regressed', says: `It did not hold: ${against}.`, numbers: found };
}

function judgeSilent(fix: FixFact, timeZone: string, parameters: SymptomParameters): Judgement {
  const numbers = { ...plain(fix), p: null, ratio: null, expected: null, neededExposure: null };
  if (fix.problem === null && fix.scope.kinds.length === 0)
    return {
      became: 'too-early',
      says: 'It was for single breaks alone: no record that came since could prove or disprove it.',
      numbers,
    };
  if (fix.knownUntil === null || fix.before.exposure === null || fix.since.exposure === null)
    return {
      became: 'too-early',
      says: 'Not proven yet: nobody knows how many records have passed since.',
      numbers,
    };
  const { proven, chance, needed, says } = judgeSilence(
    {
      before: fix.before.count,
      exposureBefore: fix.before.exposure,
      exposureSince: fix.since.exposure,
      effectiveAt: fix.effectiveAt,
      watermark: fix.knownUntil,
      untilMonthEnd: fix.untilMonthEnd,
      timeZone,
    },
    { doubt: parameters['fix.significance'], weeksAtLeast: parameters['fix.leastWeeks'] },
  );
  const expected =
    fix.before.exposure > 0 ? (fix.before.count / fix.before.exposure) * fix.since.exposure : null;
  return {
    became: proven ? 'verified' : 'too-early',
    says,
    numbers: { ...numbers, p: chance, expected, neededExposure: needed },
  };
}

const plain = ({ before, since, recurred, effectiveAt, knownUntil }: FixFact) => ({
  before: before.count,
  exposureBefore: before.exposure,
  since: since.count,
  exposureSince: since.exposure,
  recurred,
  weeksSince:
    knownUntil === null ? null : Math.max(0, (Date.parse(knownUntil) - Date.parse(effectiveAt)) / weekMs),
});
