import { dayNumber } from '../../ground/days.ts';
import type { SymptomSeries, WeekFact } from '../../model/decision/index.ts';

/** A week that may be judged: whole, looked at, and with records that could have broken. */
export interface JudgedWeek {
  readonly week: string;
  /** Weeks since 1970: gaps stay gaps. */
  readonly at: number;
  readonly count: number;
  readonly exposure: number;
  readonly rate: number;
}

/** The weeks of a series, the first first. */
export const inOrder = (weeks: SymptomSeries['weeks']): readonly WeekFact[] =>
  [...weeks].sort((a, b) => (a.from < b.from ? -1 : 1));

/** The number of an ISO week, counted on without end. */
export const weekNumber = ({ from }: Pick<WeekFact, 'from'>): number => Math.floor((dayNumber(from) + 3) / 7);

/** The weeks that may be judged; one that is incomplete, unseen or without exposure is a gap, never nought. */
export function completeWeeks(weeks: SymptomSeries['weeks']): readonly JudgedWeek[] {
  return inOrder(weeks).flatMap((one) =>
    one.complete && one.count !== null && one.exposure !== null && one.exposure > 0
      ? [
          {
            week: one.week,
            at: weekNumber(one),
            count: one.count,
            exposure: one.exposure,
            rate: one.count / one.exposure,
          },
        ]
      : [],
  );
}
