import { addDays, isoWeekOf } from '../../../ground/time.ts';
import type { IndicatorReading } from '../../../model/decision/index.ts';
import { criterion, judged, unknown } from '../criterion.ts';
import { counted, dayOf, named } from '../say.ts';

/** What is counted as it stands at the moment has no weeks. */
const isOfNow = ({ week, value }: IndicatorReading): boolean => week === null && value !== null;

/** No indicator was red. */
export const indicatorsQuiet = criterion({
  id: 'indicators-quiet',
  title: 'No indicator is red',
  hard: false,
  claim: 'No leading indicator was red in the last whole weeks, and all of them were measured.',
  why: 'Leading indicators without red for two weeks [proposal].',
  role: 'operations',
  parameters: {
    weeks: {
      default: 2,
      unit: 'weeks',
      least: 1,
      most: 12,
      whole: true,
      why: 'Two weeks [proposal].',
    },
    mostUnmeasured: {
      default: 0,
      unit: 'indicators',
      least: 0,
      most: 100,
      whole: true,
      why: 'Policy default: what nobody measures is not green; whoever cannot measure one says so here.',
    },
  },
  threshold: ({ weeks }) => `none red in ${counted(weeks, 'whole week')}`,
  read: ({ at, timeZone }, { indicators }, { weeks, mostUnmeasured }) => {
    const from = addDays(isoWeekOf(dayOf(at, timeZone)).from, -7 * weeks);
    const seen = indicators.indicators.map((one) => ({
      ...one,
      late: one.points.filter((point) => point.from >= from && point.state !== 'none'),
    }));
    const evidenceOf = (some: typeof seen) =>
      some.map(({ indicator }) => ({ kind: 'indicator', id: indicator }));
    const titles = (some: typeof seen): string => named(some.map(({ title }) => title));
    const red = seen.filter(
      ({ late, state }) => state === 'breach' || late.some((point) => point.state === 'red'),
    );
    if (red.length > 0)
      return judged(
        false,
        counted(red.length, 'red one', 'red ones'),
        null,
        evidenceOf(red),
        `Red in the last ${counted(weeks, 'week')}: ${titles(red)}.`,
      );
    const blind = seen.filter(
      (one) => one.state === 'no-data' || one.state === 'stale' || (one.late.length === 0 && !isOfNow(one)),
    );
    if (seen.length === 0 || blind.length > mostUnmeasured)
      return unknown(
        seen.length === 0
          ? 'No indicator was ever measured.'
          : `Not red, but ${counted(blind.length, 'indicator')} of ${seen.length} without fresh data: ${titles(blind)}.`,
        evidenceOf(blind),
      );
    return judged(
      true,
      'none red',
      null,
      [],
      `None of ${counted(seen.length - blind.length, 'measured indicator')} was red in the last ${counted(weeks, 'week')}.`,
    );
  },
});
