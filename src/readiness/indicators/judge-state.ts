import type {
  DecisionFacts,
  IndicatorPoint,
  IndicatorState,
  MeasureWeek,
} from '../../model/decision/index.ts';
import { type Doubt, doubtOfRun, doubtOfSources, doubtOfWeek } from './freshness.ts';
import type { CommonValues, Indicator } from './indicator.ts';
import type { Level } from './judge-level.ts';

/** What was judged: the week or the moment, its level, and how often in a row it was no better. */
export interface Judged {
  readonly measured: MeasureWeek | null;
  readonly level: Level;
  /** Why it is red whatever the thresholds say. */
  readonly red: string | null;
  /** Evaluations in a row, the last one counted, that were not green. */
  readonly inRow: number;
  readonly doubt: Doubt | null;
  readonly state: IndicatorState;
}

/** Judges the last complete week, or the moment: what is missing or old is never ok. */
export function judgeState(
  indicator: Indicator,
  facts: DecisionFacts,
  given: {
    readonly weeks: readonly MeasureWeek[];
    readonly points: readonly IndicatorPoint[];
    readonly common: CommonValues;
  },
): Judged {
  const { weeks, points, common } = given;
  const at = points.findLastIndex(({ complete }) => complete);
  const [measured = null, point] = [weeks[at], points[at]];
  if (measured === null || point === undefined)
    return { measured, level: 'none', red: null, inRow: 0, doubt: null, state: 'no-data' };
  const red = point.state === 'none' ? null : (indicator.red?.(facts, measured) ?? null);
  const level = red === null ? point.state : 'red';
  const complete = points.slice(0, at).filter((one) => one.complete);
  const before = complete.length - 1 - complete.findLastIndex(({ state }) => !notGreen(state));
  const inRow = notGreen(level) ? 1 + before : 0;
  const doubt = doubtOf(indicator, facts, measured, common);
  const enough = indicator.basis.kind === 'now' || inRow >= common['watch.evaluations'];
  const state = doubt?.state ?? stateOf(level, enough);
  return { measured, level, red, inRow, doubt, state };
}

const notGreen = (level: Level): boolean => level === 'amber' || level === 'red';

function stateOf(level: Level, enough: boolean): IndicatorState {
  if (level === 'none') return 'no-data';
  if (level === 'red') return 'breach';
  return level === 'amber' && enough ? 'watch' : 'ok';
}

function doubtOf(
  indicator: Indicator,
  facts: DecisionFacts,
  measured: MeasureWeek,
  common: CommonValues,
): Doubt | null {
  const { kind } = indicator.basis;
  if (kind === 'told') return doubtOfWeek(facts, measured, common);
  const ofRun = (): Doubt | null => {
    const at = facts.runs[0]?.at;
    return at === undefined
      ? { state: 'no-data', why: 'nothing was ever compared' }
      : doubtOfRun(facts, at, common);
  };
  return (
    doubtOfSources(facts, indicator, common) ??
    (kind === 'weekly' ? null : ofRun()) ??
    (kind === 'now' ? null : doubtOfWeek(facts, measured, common))
  );
}
