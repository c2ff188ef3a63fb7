import { formatMinor } from '../../ground/index.ts';
import type { Break, ControlResult, SymptomTotal } from '../../model/index.ts';
import { type ControlState, controlState } from '../../model/words.ts';

/** Breaks, amount at risk and controls of one symptom. */
export function totalSymptom(
  symptom: SymptomTotal['symptom'],
  breaks: readonly Break[],
  results: readonly ControlResult[],
  base: string | null,
): SymptomTotal {
  const own = breaks.filter((one) => one.symptom === symptom);
  const amounts = own.flatMap(({ atRisk }) => atRisk.base ?? []);
  const total = amounts.reduce((sum, amount) => sum + BigInt(amount.replace('.', '')), 0n);
  const of = (state: ControlState): number =>
    results.filter((one) => one.symptom === symptom && controlState(one) === state).length;
  return {
    symptom,
    breaks: own.length,
    atRiskBase: base === null || (own.length > 0 && amounts.length === 0) ? null : formatMinor(total, base),
    withoutAmount: own.length - amounts.length,
    controls: {
      holds: of('holds'),
      broken: of('broken'),
      couldNotCheck: of('could-not-check'),
      doesNotApply: of('does-not-apply'),
    },
  };
}
