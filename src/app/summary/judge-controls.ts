import { controls } from '../../flow/4-controls/index.ts';
import type { ControlResult } from '../../model/index.ts';
import type { FlowResult } from '../flow.ts';
import type { Harmless } from './collect-tolerated.ts';

/** What each control came to: it holds, is broken, or could not be checked and why. */
export function judgeControls(
  { checked, breaks }: FlowResult,
  tolerated: readonly Harmless[],
): readonly ControlResult[] {
  const counts = new Map<string, number>();
  for (const { control } of breaks) counts.set(control, (counts.get(control) ?? 0) + 1);
  const byId = new Map(checked.map((one) => [one.control.id, one]));
  return controls.map((control) => {
    const run = byId.get(control.id);
    const own = counts.get(control.id) ?? 0;
    const reason =
      run?.reason ??
      run?.unsure ??
      (run !== undefined && run.checked === 0 && own === 0 ? 'there was nothing to check it on' : null);
    return {
      control: control.id,
      claim: control.claim,
      symptom: control.symptom,
      severity: control.severity,
      result: own > 0 ? 'broken' : reason === null ? 'holds' : 'could-not-check',
      checked: run?.checked ?? 0,
      breaks: own,
      tolerated: tolerated
        .filter((one) => one.control === control.id)
        .reduce((sum, { count }) => sum + count, 0),
      ...(own === 0 && reason !== null ? { reason } : {}),
    };
  });
}
