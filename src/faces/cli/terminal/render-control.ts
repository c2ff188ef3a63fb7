import type { ControlBrief, ControlExplanation } from '../../../app/index.ts';
import { countText } from '../../../app/outputs/index.ts';
import { entries } from './entries.ts';
import { wrap } from './layout.ts';
import type { Paint } from './paint.ts';
import { stepLines } from './step-lines.ts';

function controlPairs(control: ControlBrief): readonly (readonly [string, string])[] {
  return [
    ['Claim', control.claim],
    ['Why', control.why],
    ['Severity', control.severity],
    ['Symptom', control.symptom],
    ['Kinds', control.kinds.join(', ')],
    ['Looks at', `each ${control.grain === 'stock' ? 'stock level' : control.grain}`],
    ['Tolerance', control.tolerance ?? 'none: every difference counts (a profile can state one)'],
  ];
}

function stateText({ checked, findings, reason }: NonNullable<ControlExplanation['state']>): string {
  if (reason !== null) return `Could not be checked: ${reason}.`;
  return `Checked on ${countText(checked)} records, ${countText(findings)} findings before they are traced to their cause.`;
}

/** A control with its SQL step by step. */
export function renderControl(control: ControlExplanation, width: number, paint: Paint): readonly string[] {
  const state: readonly (readonly [string, string])[] =
    control.state === undefined ? [] : [['On your files', stateText(control.state)]];
  const more =
    control.state === undefined
      ? wrap(
          'Shown as on files that have everything. Add --shop and --erp for the first rows of each step.',
          width,
        )
      : [];
  return [
    paint('bold', `Control ${control.id}`),
    ...entries([...controlPairs(control), ...state], width, paint),
    ...control.steps.flatMap((step, i) => ['', ...stepLines(step, i + 1, width, paint)]),
    ...(more.length === 0 ? [] : ['', ...more.map((line) => paint('dim', line))]),
  ];
}

/** Controls in short, one below the other. */
export function controlList(
  controls: readonly ControlBrief[],
  width: number,
  paint: Paint,
): readonly string[] {
  if (controls.length === 0) return ['No control looks for it yet.'];
  return controls.flatMap((control) => [
    '',
    paint('cyan', control.id),
    ...entries(
      controlPairs(control).filter(([word]) => ['Claim', 'Why', 'Tolerance'].includes(word)),
      width,
      paint,
    ),
  ]);
}
