import type { DecisionExplanation } from '../../../app/index.ts';
import { entries } from './entries.ts';
import type { Paint } from './paint.ts';

const nouns: Readonly<Record<DecisionExplanation['type'], string>> = {
  cause: 'Cause',
  finding: 'Finding',
  indicator: 'Indicator',
  criterion: 'Criterion of the gate',
  condition: 'Condition of acceptance tests',
  parameter: 'Parameter of the policy',
};

/** What a decision speaks of: what it means, why, and how it is seen. */
export function renderDecisionTopic(
  { type, id, title, means, why, seen, next, more }: DecisionExplanation,
  width: number,
  paint: Paint,
): readonly string[] {
  const told = (word: string, text: string | null): readonly (readonly [string, string])[] =>
    text === null || text === '' ? [] : [[word, text]];
  return [
    paint('bold', type === 'parameter' ? `${nouns[type]} ${id}` : `${nouns[type]} ${id}: ${title}`),
    ...entries(
      [...told('Means', means), ...told('Why', why), ...told('Seen', seen), ...more, ...told('Next', next)],
      width,
      paint,
    ),
  ];
}
