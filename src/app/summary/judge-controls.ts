import { controls } from '../../flow/4-controls/index.ts';
import type { ControlResult, Profile } from '../../model/index.ts';
import type { FlowResult } from '../flow.ts';
import type { Harmless } from './collect-tolerated.ts';

/** What is known of the two sides besides what each control found. */
interface Compared {
  /** Orders that were matched: where there are none, that a control had nothing to look at says nothing. */
  readonly matched: number;
  readonly doesNotApply: Profile['doesNotApply'];
}

/** What each control came to: it holds, is broken, or could not be checked and why. */
export function judgeControls(
  { checked, breaks }: FlowResult,
  tolerated: readonly Harmless[],
  compared: Compared,
): readonly ControlResult[] {
  const counts = new Map<string, number>();
  for (const { control } of breaks) counts.set(control, (counts.get(control) ?? 0) + 1);
  const byId = new Map(checked.map((one) => [one.control.id, one]));
  return controls.map((control) => {
    const run = byId.get(control.id);
    const own = counts.get(control.id) ?? 0;
    return {
      control: control.id,
      claim: control.claim,
      symptom: control.symptom,
      severity: control.severity,
      checked: run?.checked ?? 0,
      breaks: own,
      tolerated: tolerated
        .filter((one) => one.control === control.id)
        .reduce((sum, { count }) => sum + count, 0),
      ...(own > 0 ? { result: 'broken' } : withoutBreaks(control.id, run, compared)),
    };
  });
}

type Run = FlowResult['checked'][number];

/** A control that found nothing holds, or had nothing to hold for. */
function withoutBreaks(
  id: string,
  run: Run | undefined,
  { matched, doesNotApply }: Compared,
): Pick<ControlResult, 'result' | 'reason' | 'applies'> {
  const isEmpty = run !== undefined && run.checked === 0;
  const reason = run?.reason ?? run?.unsure ?? (isEmpty ? 'there was nothing to check it on' : null);
  if (reason === null) return { result: 'holds' };
  const said = saidOf(id, doesNotApply);
  if (said !== null) return { result: 'could-not-check', reason: `${reason}; ${said}`, applies: false };
  // It was looked for beside orders that were compared, and there is none of the kind.
  const isNone = run?.reason === null && run.unsure === undefined;
  const applies = matched === 0 || (!isNone && run?.applies !== false);
  return { result: 'could-not-check', reason, ...(!applies && { applies: false }) };
}

/** Why the profile says that a control does not apply. */
function saidOf(id: string, doesNotApply: Compared['doesNotApply']): string | null {
  const [found] = Object.entries(doesNotApply).filter(([name]) =>
    name.endsWith('*') ? id.startsWith(name.slice(0, -1)) : id === name,
  );
  return found === undefined ? null : found[1];
}
