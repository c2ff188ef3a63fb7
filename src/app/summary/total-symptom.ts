import { formatMinor } from '../../ground/index.ts';
import type { Break, ControlResult, SymptomTotal } from '../../model/index.ts';

/** Breaks, amount at risk and controls of one symptom. */
export function totalSymptom(
  symptom: SymptomTotal['symptom'],
  breaks: readonly Break[],
  results: readonly ControlResult[],
  base: string | null,
): SymptomTotal {
  const own = breaks.filter((one) => one.symptom === symptom);
  const amounts = own.map(({ atRisk }) => atRisk.base);
  const known = base !== null && amounts.every((amount) => amount !== null);
  const total = amounts.reduce((sum, amount) => sum + BigInt((amount ?? '0').replace('.', '')), 0n);
  const of = (result: ControlResult['result']): number =>
    results.filter((one) => one.symptom === symptom && one.result === result).length;
  return {
    symptom,
    breaks: own.length,
    atRiskBase: known ? formatMinor(total, base) : null,
    controls: { holds: of('holds'), broken: of('broken'), couldNotCheck: of('could-not-check') },
  };
}
