import { shareInterval } from '../../ground/share-interval.ts';
import type { MeasureWeek } from '../../model/decision/index.ts';
import type { Indicator } from './indicator.ts';
import { dayHours, isSample, type Thresholds } from './judge-level.ts';
import type { Judged } from './judge-state.ts';
import { sayCount, sayValue } from './say-value.ts';

/** One sentence or two: what was measured, over how many, and what that means. */
export function sayReading(
  indicator: Indicator,
  judged: Judged,
  thresholds: Thresholds,
  least: number,
): string {
  const { measured, doubt } = judged;
  if (measured === null) return `${indicator.title}: no data. ${indicator.source}`;
  if (doubt?.state === 'no-data') return `${indicator.title}: no data, for ${doubt.why}.`;
  if (measured.value === null) return `${indicator.title}: no data${ofWeek(measured)}. ${indicator.source}`;
  if (measured.of < least)
    return `${indicator.title}: no data, for ${sayCount(measured.of)} ${indicator.of}${ofWeek(measured)} are too few; it takes ${least}.`;
  const days = measured.grain === 'day';
  const shown = `${days ? 'at most ' : ''}${sayValue(measured.value + (days ? dayHours : 0), indicator.unit)}`;
  const value = `${indicator.title}: ${shown}${ofWeek(measured)}${over(indicator, measured)}`;
  if (doubt !== null) return `${value}, but that is stale: ${doubt.why}.`;
  return `${value}. ${sayLevel(indicator, judged, thresholds)}${sayInterval(indicator, measured)}`;
}

const ofWeek = ({ week }: MeasureWeek): string => (week === '' ? '' : ` in ${week}`);

const over = ({ of: what }: Indicator, { of }: MeasureWeek): string =>
  of === 0 ? '' : ` (${sayCount(of)} ${what})`;

function sayLevel(
  { unit, worse, basis }: Indicator,
  { level, red, inRow, state, measured }: Judged,
  { green, amber }: Thresholds,
): string {
  const [from, beyond] = worse === 'higher' ? ['up to', 'above'] : ['from', 'below'];
  const none = worse === 'higher' && green === 0 && amber === 0;
  const limits = none
    ? 'green at none, red at any'
    : `green ${from} ${sayValue(green, unit)}, red ${beyond} ${sayValue(amber, unit)}`;
  if (level === 'none' && measured?.grain === 'day')
    return `No data: only days are known, which is too coarse for the threshold (${limits}).`;
  if (red !== null) return `Breach: ${red}.`;
  if (level === 'red') return `Breach: ${limits}.`;
  if (level === 'green') return `Ok: ${limits}.`;
  if (state === 'ok') return `Amber for the first week, which may be chance: ${limits}.`;
  return basis.kind === 'now' ? `Watch: ${limits}.` : `Watch, ${inRow} weeks in a row: ${limits}.`;
}

function sayInterval(indicator: Indicator, { of, bad }: MeasureWeek): string {
  if (!isSample(indicator) || bad === null) return '';
  const interval = shareInterval(indicator.worse === 'higher' ? bad : of - bad, of);
  if (interval === null) return '';
  return ` The data say ${percent(interval.from)} to ${percent(interval.to)} (95 %).`;
}

/** An interval is not known to the digit. */
const percent = (share: number): string => sayValue(Math.round(share * 10_000) / 10_000, 'share');
