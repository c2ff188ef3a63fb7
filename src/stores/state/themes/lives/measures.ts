import { isoWeekOf } from '../../../../ground/time.ts';
import type { MeasureSeries, MeasureWeek } from '../../../../model/decision/index.ts';
import { ask } from '../../ask.ts';
import type { Db } from '../../connection.ts';

interface MeasureRow extends Omit<MeasureWeek, 'week' | 'grain'> {
  readonly measure: string;
  readonly grain: 'day' | null;
}

/** What runs measured of each week from a day on, by measure and in order. */
export async function readMeasures(
  db: Db,
  values: readonly [workspace: string, environment: string, from: string],
): Promise<readonly MeasureSeries[]> {
  const rows = await ask<MeasureRow>(
    db,
    `select measure, monday::text as "from", value, taken_of as "of", bad, complete, grain from measures
     where workspace = $1 and environment = $2 and monday >= $3::date order by measure, monday`,
    values,
  );
  return [...Map.groupBy(rows, ({ measure }) => measure)].map(([measure, own]) => ({
    measure,
    weeks: own.map(({ from, value, of, bad, complete, grain }) => ({
      week: isoWeekOf(from).week,
      from,
      value,
      of,
      bad,
      complete,
      ...(grain !== null && { grain }),
    })),
  }));
}
