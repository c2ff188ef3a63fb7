import type { Symptom } from '../break.ts';
import { breakKinds } from '../break.ts';
import type { Summary, SymptomTotal } from '../summary.ts';
import type { SymptomHealth } from './run.ts';

/** The part of a summary that tells how symptoms stand. */
export interface Symptoms extends Pick<Summary, 'inFlight'> {
  readonly symptoms: readonly Pick<SymptomTotal, 'symptom' | 'breaks' | 'controls'>[];
}

/** What a run knows of a symptom, the worst first: a break, nothing to look at, records on their way; only then that all holds. */
export function healthOf(summary: Symptoms, symptom: Symptom): SymptomHealth {
  const total = summary.symptoms.find((one) => one.symptom === symptom);
  if (total !== undefined && total.breaks > 0) return 'breaks';
  const { holds = 0, broken = 0, couldNotCheck = 0 } = total?.controls ?? {};
  if (holds + broken === 0 || couldNotCheck > 0) return 'no-data';
  const onTheirWay = summary.inFlight.some(({ kind, count }) => breakKinds[kind] === symptom && count > 0);
  return onTheirWay ? 'in-flight' : 'holds';
}
