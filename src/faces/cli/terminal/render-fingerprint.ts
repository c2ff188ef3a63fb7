import type { FingerprintExplanation } from '../../../app/index.ts';
import { countText } from '../../../app/outputs/index.ts';
import { entries } from './entries.ts';
import type { Paint } from './paint.ts';
import { stepLines } from './step-lines.ts';

const unseen = 'Not in the data of the two sides: docs/reference/failure-modes.md says what would be needed.';

/** A known failure: what it is, how it is recognised, and what to do first. */
export function renderFingerprint(
  fingerprint: FingerprintExplanation,
  width: number,
  paint: Paint,
): readonly string[] {
  const { means, seen, certainty, kinds, next, cause, uatScenario, source, state } = fingerprint;
  const pairs: readonly (readonly [string, string | null])[] = [
    ['Means', means],
    ['Seen', seen === null ? unseen : seen],
    ['Mark', certainty],
    ['Kinds', kinds.length === 0 ? null : kinds.join(', ')],
    ['Next', next],
    ['Cause', cause],
    ['UAT', uatScenario],
    ['Source', source],
    ['On your files', state === undefined ? null : `${countText(state.marked)} breaks bear the mark.`],
  ];
  return [
    paint('bold', `Fingerprint ${fingerprint.id}`),
    ...entries(
      pairs.flatMap(([word, text]) => (text === null ? [] : [[word, text] as const])),
      width,
      paint,
    ),
    ...fingerprint.steps.flatMap((step, i) => ['', ...stepLines(step, i + 1, width, paint)]),
  ];
}
