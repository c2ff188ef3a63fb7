import { shareInterval } from '../../ground/share-interval.ts';
import type {
  DecisionFacts,
  IndicatorPoint,
  IndicatorReading,
  MeasureWeek,
} from '../../model/decision/index.ts';
import type { CommonValues, Indicator } from './indicator.ts';
import { dayHours, isSample, judgeLevel, leastOf, type Thresholds } from './judge-level.ts';
import { judgeState } from './judge-state.ts';
import { type Look, lookForSignals, type Week } from './look-for-signals.ts';
import { sayReading } from './say-reading.ts';

/** Reads one indicator, with the chance that its chart signals falsely in a quarter. */
export function readIndicator(
  indicator: Indicator,
  facts: DecisionFacts,
  { common, thresholds }: { readonly common: CommonValues; readonly thresholds: Thresholds },
): { readonly reading: IndicatorReading; readonly falseChance: number | null } {
  const weeks = weeksOf(indicator, facts, common);
  const points = weeks.map((week): IndicatorPoint => {
    const { week: name, from, of, complete } = week;
    const value = atMost(week);
    const state = complete ? judgeLevel(indicator, week, thresholds, common) : 'none';
    return { week: name, from, value, of, complete, state };
  });
  const judged = judgeState(indicator, facts, { weeks, points, common });
  const { measured, state } = judged;
  const look = lookAt(indicator, weeks, common);
  const known = state === 'no-data' ? null : measured === null ? null : atMost(measured);
  const { green, amber } = indicator;
  const reading: IndicatorReading = {
    indicator: indicator.id,
    title: indicator.title,
    unit: indicator.unit,
    worse: indicator.worse,
    workflow: indicator.workflow,
    state,
    value: known,
    of: measured?.of ?? 0,
    week: indicator.basis.kind === 'now' ? null : (measured?.week ?? null),
    threshold: {
      ...thresholds,
      why: `Green: ${green.why} Amber: ${amber.why}`,
      changed: thresholds.green !== green.default || thresholds.amber !== amber.default,
    },
    interval: known === null || measured === null ? null : intervalOf(indicator, measured),
    points: indicator.basis.kind === 'now' ? [] : points,
    baseline: look.baseline,
    signals: look.signals,
    investigate: state === 'breach',
    says: sayReading(indicator, judged, thresholds, leastOf(indicator, common)),
  };
  return { reading, falseChance: look.falseChance };
}

/** The weeks of an indicator in order; what is read at the moment stands as one week without a past. */
function weeksOf(
  { id, basis }: Indicator,
  facts: DecisionFacts,
  common: CommonValues,
): readonly MeasureWeek[] {
  if (basis.kind === 'told') return basis.read(facts) ?? [];
  if (basis.kind === 'now') {
    const now = basis.read(facts, common);
    return now === null ? [] : [{ ...now, week: '', from: now.at, complete: true }];
  }
  return (facts.measures.find(({ measure }) => measure === id)?.weeks ?? []).toSorted((a, b) =>
    a.from < b.from ? -1 : 1,
  );
}

function lookAt(indicator: Indicator, weeks: readonly MeasureWeek[], common: CommonValues): Look {
  const { kind } = indicator.basis;
  const known = weeks.flatMap(({ week, value, of, complete, grain }): readonly Week[] =>
    complete && value !== null && of > 0 && grain === undefined ? [{ week, value, of }] : [],
  );
  return kind === 'now'
    ? { baseline: null, signals: [], falseChance: null }
    : lookForSignals(indicator, known, common);
}

/** Where only days are known, the hours that may have passed at most: nothing is flattered. */
const atMost = ({ value, grain }: MeasureWeek): number | null =>
  value !== null && grain === 'day' ? value + dayHours : value;

function intervalOf(indicator: Indicator, { of, bad }: MeasureWeek): IndicatorReading['interval'] {
  if (!isSample(indicator) || bad === null) return null;
  return shareInterval(indicator.worse === 'higher' ? bad : of - bad, of);
}
