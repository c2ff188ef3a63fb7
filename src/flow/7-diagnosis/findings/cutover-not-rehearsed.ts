import { type FindingRule, known, unknown } from '../finding-rule.ts';
import { counted } from '../measure/words.ts';

export const cutoverNotRehearsed: FindingRule = {
  id: 'cutover-not-rehearsed',
  title: 'No cutover rehearsed',
  measures: 'Whether no cutover was rehearsed from end to end (1) or one was (0)',
  presentWhen: 'at-least',
  threshold: { default: 1, unit: 'yes or no', least: 1, most: 1, whole: true, why: 'It was or it was not.' },
  causes: ['no-fallback-plan'],
  why: 'The usual failure is cumulative drift of step times, which only a whole rehearsal shows (practice, section 4).',
  q: { value: 0.6, why: 'Who has no way back seldom rehearses the way in.' },
  leak: { value: 0.2, why: 'Many go live with a list and a good team.' },
  check:
    'Rehearse the cutover with the real team and clock, and write it into the readiness record, part "rehearsals".',
  read: ({ facts }) => {
    const { rehearsals } = facts.readiness;
    if (rehearsals === null) return unknown('No record of rehearsals was kept.');
    const done = rehearsals.filter(({ kind, complete }) => kind === 'cutover' && complete);
    return done.length === 0
      ? known(1, 'No cutover was rehearsed from the first step to the last.')
      : known(
          0,
          `${counted(done.length, 'cutover was', 'cutovers were')} rehearsed from end to end.`,
          done.map(({ at }) => at),
        );
  },
};
