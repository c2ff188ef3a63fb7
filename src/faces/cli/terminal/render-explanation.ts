import type { Explanation } from '../../../app/index.ts';
import type { Look } from '../look.ts';
import { entries } from './entries.ts';
import { painter, plain } from './paint.ts';
import { renderBreak } from './render-break.ts';
import { controlList, renderControl } from './render-control.ts';
import { renderDecisionTopic } from './render-decision-topic.ts';
import { renderFingerprint } from './render-fingerprint.ts';
import { renderProblem } from './render-problem.ts';

/** What something means, as a person reads it. */
export function renderExplanation(explanation: Explanation, look: Look): string {
  const paint = painter(look.colour);
  const width = Math.max(40, Math.min(look.width, 120));
  const head = (what: string): string => paint('bold', `${what} ${plain(explanation.id)}`);
  const lines = (): readonly string[] => {
    switch (explanation.type) {
      case 'control':
        return renderControl(explanation, width, paint);
      case 'kind':
        return [
          head('Kind of break'),
          ...entries(
            [
              ['Means', explanation.means],
              ['Symptom', explanation.symptom],
              ['Next', explanation.next],
            ],
            width,
            paint,
          ),
          ...controlList(explanation.controls, width, paint),
        ];
      case 'fingerprint':
        return renderFingerprint(explanation, width, paint);
      case 'symptom':
        return [
          paint('bold', `Symptom ${explanation.id}: ${explanation.title}`),
          ...entries(
            [
              ['Means', explanation.means],
              ['Kinds', explanation.kinds.join(', ')],
            ],
            width,
            paint,
          ),
          ...controlList(explanation.controls, width, paint),
        ];
      case 'cause':
      case 'finding':
      case 'indicator':
      case 'criterion':
      case 'condition':
      case 'parameter':
        return renderDecisionTopic(explanation, width, paint);
      case 'failure-code':
        return [
          head('Error'),
          ...entries(
            [
              ['Says', explanation.says],
              ['Next', explanation.next],
              ['Exit code', String(explanation.exitCode)],
              ['HTTP', String(explanation.httpStatus)],
            ],
            width,
            paint,
          ),
        ];
      case 'break':
        return renderBreak(explanation, width, paint);
      case 'problem':
        return renderProblem(explanation, width, paint);
    }
  };
  return lines().join('\n');
}
