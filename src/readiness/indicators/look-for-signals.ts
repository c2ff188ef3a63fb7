import type { IndicatorReading, Signal } from '../../model/decision/index.ts';
import type { CommonValues, Indicator } from './indicator.ts';
import { isSample } from './judge-level.ts';
import { sayValue } from './say-value.ts';
import { cusum } from './statistics/cusum.ts';
import { falseSignalChance } from './statistics/false-signals.ts';
import { type Limits, laneyLimits, type Point, xmrLimits } from './statistics/limits.ts';

/** A complete week that something was measured in. */
export interface Week extends Point {
  readonly week: string;
}

/** What the weeks before let one expect of the last ones, and where the last week does not meet it. */
export interface Look {
  readonly baseline: IndicatorReading['baseline'];
  readonly signals: readonly Signal[];
  /** Chance of at least one false signal in a quarter; null without a baseline. */
  readonly falseChance: number | null;
}

const nothing: Look = { baseline: null, signals: [], falseChance: null };

/**
 * Splits the weeks into a baseline and those that are looked at, which it must not hold, and tells what the last week
 * completes: a week is looked at once. Signals say where to look; they never decide.
 */
export function lookForSignals(indicator: Indicator, weeks: readonly Week[], common: CommonValues): Look {
  const looked = Math.min(common['signal.window'], weeks.length - common['signal.baselineLeast']);
  const base = weeks.slice(0, weeks.length - Math.max(0, looked));
  if (base.length < common['signal.baselineLeast']) return nothing;
  const limits = limitsOf(indicator, base, common);
  const recent = weeks.slice(base.length);
  const last = recent.at(-1) ?? base.at(-1);
  if (last === undefined) return nothing;
  const sigma = limits.sigma(last.of) * common['signal.sigmas'];
  const least =
    indicator.unit === 'share' || indicator.unit === 'count' || indicator.unit === 'hours'
      ? 0
      : Number.NEGATIVE_INFINITY;
  const falseChance = falseSignalChance(base.length);
  const baseline = {
    centre: limits.centre,
    lower: Math.max(least, limits.centre - sigma),
    upper: indicator.unit === 'share' ? Math.min(1, limits.centre + sigma) : limits.centre + sigma,
    weeks: base.length,
    honest: `Limits from ${base.length} weeks: a stable process shows a false signal in ${Math.round(falseChance * 100)} % of quarters.`,
  };
  return { baseline, signals: signalsOf(indicator, recent, limits, common), falseChance };
}

function limitsOf(indicator: Indicator, base: readonly Week[], common: CommonValues): Limits {
  const volumes = base.map(({ of }) => of);
  const mean = volumes.reduce((sum, of) => sum + of, 0) / volumes.length;
  const uneven = Math.max(...volumes) > mean * common['signal.uneven'];
  if (isSample(indicator) && uneven) return laneyLimits(base);
  return xmrLimits(base, common['signal.median'] === 1 ? 'median' : 'mean');
}

function signalsOf(
  indicator: Indicator,
  recent: readonly Week[],
  limits: Limits,
  common: CommonValues,
): readonly Signal[] {
  const scores = recent.map(({ value, of }) => {
    const sigma = limits.sigma(of);
    // A baseline that never moved has no limits to be outside of: the thresholds say all there is.
    return sigma === 0 ? 0 : ((value - limits.centre) / sigma) * (indicator.worse === 'higher' ? 1 : -1);
  });
  const [last, score] = [recent.at(-1), scores.at(-1)];
  if (last === undefined || score === undefined) return [];
  const signals: Signal[] = [];
  const tell = (rule: Signal['rule'], says: string): void => {
    signals.push({ rule, week: last.week, says });
  };
  const far = common['signal.sigmas'];
  const centre = sayValue(limits.centre, indicator.unit);
  const side = (to: number): string => (to > 0 ? 'worse' : 'better');
  if (Math.abs(score) > far)
    tell(
      'point-outside',
      `${sayValue(last.value, indicator.unit)} is ${side(score)} than the weeks before let one expect.`,
    );
  const eight = scores.slice(-8);
  if (eight.length === 8 && eight.every((one) => Math.sign(one) === Math.sign(score) && one !== 0))
    tell('run-of-eight', `Eight weeks in a row are ${side(score)} than ${centre}.`);
  const four = scores.slice(-4);
  const near = four.filter((one) => Math.abs(one) > far / 2 && Math.sign(one) === Math.sign(score)).length;
  if (four.length === 4 && near >= 3 && Math.abs(score) > far / 2)
    tell(
      'three-of-four',
      `Three of the last four weeks are nearer to the limit than to ${centre}, and ${side(score)}.`,
    );
  const sums = cusum(scores, common['signal.cusumSlack']);
  const [sum = 0, before = 0] = [sums.at(-1), sums.at(-2)];
  if (sum > common['signal.cusumLimit'] && before <= common['signal.cusumLimit'])
    tell(
      'cusum',
      `Small steps for the worse have added up to ${(Math.round(sum * 10) / 10).toFixed(1)} standard deviations.`,
    );
  return signals;
}
