import { formatMinor } from '../../ground/index.ts';
import type { BreakSpan, NumberedRun } from '../../model/workspace/index.ts';
import type { RecordInRun } from './record-view.ts';

/** What each of the runs said of a break, told from the stretches of runs that said the same. */
export function runsOf(spans: readonly BreakSpan[], runs: readonly NumberedRun[]): readonly RecordInRun[] {
  return runs.map(({ run, number, at }) => {
    const span = spans.findLast(({ fromRun }) => fromRun <= number);
    const within = span !== undefined && (span.toRun === null || number < span.toRun);
    if (span === undefined || !within) {
      const present = span?.ended === 'not-looked' ? null : false;
      return { run, number, at, expected: null, actual: null, atRisk: null, present };
    }
    const { expected, actual, atRisk } = span;
    const amount = formatMinor(atRisk.minor, atRisk.currency);
    return {
      run,
      number,
      at,
      expected,
      actual,
      atRisk: { amount, currency: atRisk.currency },
      present: true,
    };
  });
}
