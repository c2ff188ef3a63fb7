import type { SymptomJudgement } from '../../../model/decision/index.ts';
import { symptomTitles } from '../../../model/words.ts';
import { criterion, judged, unknown } from '../criterion.ts';
import { counted, named } from '../say.ts';

const isWithoutBreak = (weeks: SymptomJudgement['weeks']): boolean => {
  const known = weeks.filter(({ complete, count }) => complete && count !== null);
  return known.length > 0 && known.every(({ count }) => count === 0);
};

/** No symptom stands. */
export const noStandingSymptom = criterion({
  id: 'no-standing-symptom',
  title: 'No symptom has a root cause behind it',
  hard: false,
  claim: 'No symptom recurs, grows, or resists its fixes.',
  why: 'A symptom that returns is not ended by going live; a bad week is no reason to stay [proposal].',
  role: 'operations',
  parameters: {},
  threshold: () => 'none recurring, growing or resistant',
  read: (_, { symptoms: { symptoms } }) => {
    const standing = symptoms.filter(({ pattern }) => pattern === 'root-cause');
    if (standing.length > 0)
      return judged(
        false,
        counted(standing.length, 'symptom'),
        null,
        standing.map(({ symptom }) => ({ kind: 'symptom', id: symptom })),
        standing.map(({ says }) => says).join(' '),
      );
    // Of too few weeks no pattern can be told; where all of them are without a break there is none to tell.
    const dark = symptoms.filter(
      ({ pattern, weeks }) => pattern === 'not-enough-data' && !isWithoutBreak(weeks),
    );
    if (symptoms.length === 0 || dark.length > 0)
      return unknown(
        `Not enough data to tell for ${symptoms.length === 0 ? 'any symptom' : named(dark.map(({ symptom }) => symptomTitles[symptom].toLowerCase()))}.`,
      );
    return judged(
      true,
      'none',
      null,
      [],
      `None of ${counted(symptoms.length, 'symptom')} recurs, grows or resists its fixes.`,
    );
  },
});
