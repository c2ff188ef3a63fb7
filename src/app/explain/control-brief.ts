import type { Control } from '../../flow/4-controls/index.ts';
import type { ControlBrief } from './explanation.ts';

/** A control without its SQL. */
export function controlBrief(control: Control): ControlBrief {
  const { id, claim, why, severity, symptom, grain, kinds, tolerance } = control;
  return { id, claim, why, severity, symptom, grain, kinds, tolerance: tolerance?.says ?? null };
}
