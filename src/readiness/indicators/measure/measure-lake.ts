import type { MeasureSeries } from '../../../model/decision/index.ts';
import type { Lake, Step } from '../../../model/index.ts';
import type { MeasureRequest } from './measure-request.ts';
import { measureOrders } from './order-measures.ts';
import { measureSnapshots } from './snapshot-measures.ts';
import { type Span, seriesOf, shareOf, spanOf } from './span.ts';
import { fallbackByWeek, roundingByWeek } from './steps.ts';
import { measureTimes } from './time-measures.ts';

/**
 * Weekly measures of a run, by the ids of their indicators: of the last 26 weeks of the books as canonical records, pairs
 * and findings tell them. What the records cannot tell is not there, which is not the same as nought.
 */
export async function measureLake(lake: Lake, given: MeasureRequest): Promise<readonly MeasureSeries[]> {
  const span = spanOf(given);
  const series = [
    ...(await measureOrders(lake, given, span)),
    ...(await measureTimes(lake, given, span)),
    ...(await measureDocuments(lake, span)),
    ...(await measureSnapshots(lake, given, span)),
  ];
  return series.filter(({ weeks }) => weeks.length > 0).toSorted((a, b) => (a.measure < b.measure ? -1 : 1));
}

/** Shares of documents and their lines, which need not settle: the ERP made them itself. */
async function measureDocuments(lake: Lake, span: Span): Promise<readonly MeasureSeries[]> {
  const share = async (id: string, step: Step): Promise<MeasureSeries> =>
    seriesOf(
      id,
      (await lake.rows(step)).map((row) =>
        shareOf(String(row['monday']), Number(row['n']), Number(row['bad']), 'bad'),
      ),
      (monday) => span.complete(monday, 'documents'),
    );
  return [
    await share('rounding-line-share', roundingByWeek(span.from)),
    await share('fallback-item-share', fallbackByWeek(span.from)),
  ];
}
