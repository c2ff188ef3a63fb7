import type { IndicatorPoint, MeasureWeek } from '../../model/decision/index.ts';
import type { CommonValues, Indicator } from './indicator.ts';
import { leastBadCount } from './statistics/bad-counts.ts';

export type Level = IndicatorPoint['state'];

/** The thresholds in force. */
export interface Thresholds {
  readonly green: number;
  readonly amber: number;
}

type Measured = Pick<MeasureWeek, 'value' | 'of' | 'bad' | 'grain'>;

/** Shares are worked out in binary digits: what is equal on paper must not be beyond. */
const hair = 1e-12;
/** Hours that may have passed besides where only days are known. */
export const dayHours = 24;

/** How many records a value must be taken over before anything is said of it. */
export function leastOf({ least, basis }: Indicator, common: CommonValues): number {
  if (least === 'share') return common['reading.shareLeast'];
  if (least === 'percentile') return common['reading.percentileLeast'];
  return basis.kind === 'now' ? 0 : 1;
}

/** Green, amber or red by the thresholds; none where there is too little to say. */
export function judgeLevel(
  indicator: Indicator,
  measured: Measured,
  thresholds: Thresholds,
  common: CommonValues,
): Level {
  const { value, of, grain } = measured;
  if (value === null || of < leastOf(indicator, common)) return 'none';
  if (grain === undefined) return levelOf(indicator, measured, thresholds, common);
  const [best, worst] = [Math.max(0, value - dayHours), value + dayHours].map((hours) =>
    levelOf(indicator, { value: hours, of, bad: null }, thresholds, common),
  );
  // What the most favourable hours do not excuse is so; what only the least favourable ones would be is not known.
  if (best !== 'green') return best ?? 'none';
  return worst === 'green' ? 'green' : 'none';
}

function levelOf(
  indicator: Indicator,
  measured: Measured,
  thresholds: Thresholds,
  common: CommonValues,
): Level {
  const beyond = (limit: number): boolean => isBeyond(indicator, measured, limit, common);
  if (!beyond(thresholds.green)) return 'green';
  return beyond(thresholds.amber) ? 'red' : 'amber';
}

function isBeyond(
  indicator: Indicator,
  { value, of, bad }: Measured,
  limit: number,
  common: CommonValues,
): boolean {
  if (countsDecide(indicator, { of, bad }, limit, common))
    return (bad ?? 0) >= leastBadCount(of, badShare(indicator, limit), common['count.alarm']);
  const signed = (value ?? 0) - limit;
  return (indicator.worse === 'higher' ? signed : -signed) > hair;
}

/** Whether so few bad ones are to be expected at a limit that their number decides, and not their share. */
export function countsDecide(
  indicator: Indicator,
  { of, bad }: Pick<Measured, 'of' | 'bad'>,
  limit: number,
  common: CommonValues,
): boolean {
  return (
    isSample(indicator) && bad !== null && of * badShare(indicator, limit) < common['count.expectedBelow']
  );
}

/** A share of the records of a week is a sample of how the process works; what a snapshot counts is all there is. */
export const isSample = ({ unit, basis }: Indicator): boolean =>
  unit === 'share' && (basis.kind === 'weekly' || basis.kind === 'told');

const badShare = ({ worse }: Indicator, limit: number): number => (worse === 'higher' ? limit : 1 - limit);
