import type {
  DecisionFacts,
  IndicatorReading,
  IndicatorReport,
  ParameterValues,
} from '../../model/decision/index.ts';
import type { indicatorParameters } from './parameters.ts';
import { readIndicator } from './read-indicator.ts';
import { indicators } from './registry.ts';
import { sayCount } from './say-value.ts';

/** The values in force of every number that indicators lean on. */
export type IndicatorParameters = ParameterValues<typeof indicatorParameters>;

/** Reads every indicator at the moment of the facts: explicit thresholds decide, signals only say where to look. */
export function readIndicators(facts: DecisionFacts, parameters: IndicatorParameters): IndicatorReport {
  const read = indicators.map((indicator) =>
    readIndicator(indicator, facts, {
      common: parameters,
      thresholds: {
        green: parameters[`${indicator.id}.green`] ?? indicator.green.default,
        amber: parameters[`${indicator.id}.amber`] ?? indicator.amber.default,
      },
    }),
  );
  const readings = read.map(({ reading }) => reading);
  const chances = read.flatMap(({ falseChance }) => (falseChance === null ? [] : [falseChance]));
  const falseSignalsExpected =
    chances.length === 0 ? null : Math.round(chances.reduce((sum, chance) => sum + chance, 0) * 100) / 100;
  // What was measured at a run stands for a week that is not over: it says nothing of how far the weeks are known.
  const week = readings.reduce<string | null>(
    (last, one, at) =>
      indicators[at]?.basis.kind === 'weekly' && one.week !== null && (last === null || one.week > last)
        ? one.week
        : last,
    null,
  );
  return {
    week,
    indicators: readings,
    falseSignalsExpected,
    says: say(readings, falseSignalsExpected, chances.length),
  };
}

function say(readings: readonly IndicatorReading[], falseSignals: number | null, charts: number): string {
  const count = (state: IndicatorReading['state']): number =>
    readings.filter((one) => one.state === state).length;
  const breaches = readings.filter(({ state }) => state === 'breach').map(({ title }) => title);
  const first =
    breaches.length === 0
      ? 'No indicator is in breach'
      : `${sayCount(breaches.length)} of ${readings.length} indicators ${breaches.length === 1 ? 'is' : 'are'} in breach: ${breaches.join('; ')}`;
  const rest = `${count('watch')} to watch, ${count('ok')} ok, ${count('stale')} stale, ${count('no-data')} without data`;
  const signals = readings.reduce((sum, one) => sum + one.signals.length, 0);
  const honest =
    falseSignals === null
      ? 'No chart has weeks enough for a baseline.'
      : `${signals} ${signals === 1 ? 'signal says' : 'signals say'} where to look; ${charts} charts of stable processes would show about ${falseSignals} false ones in a quarter.`;
  return `${first}; ${rest}. ${honest}`;
}
