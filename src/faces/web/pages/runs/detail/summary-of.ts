import type { Summary } from '../../../../../model/index.ts';
import type { RunDetail } from '../../../../api/answers.ts';

/** The summary of a run; the API hands it on as it was written, so its schema number is looked at. */
export function summaryOf({ summary }: Pick<RunDetail, 'summary'>): Summary | null {
  if (summary === null || summary['schema'] !== 1) return null;
  return summary as unknown as Summary;
}
