import type { AgendaItem, FixOutcome, SymptomJudgement } from '../../../model/decision/index.ts';
import { symptomTitles } from '../../../model/words.ts';
import type { AgendaPart } from './input.ts';

const urgencies = {
  'root-cause': 'act',
  'bad-week': 'know',
  steady: 'look',
  quiet: null,
  'not-enough-data': null,
} as const satisfies Readonly<Record<SymptomJudgement['pattern'], AgendaItem['urgency'] | null>>;

/** Symptoms that grow, recur or resist, and those that had a bad week; what is quiet is not spoken of. */
export const writeSymptoms: AgendaPart = (_, { symptoms: { symptoms }, previous = null }) => {
  const items = symptoms.flatMap(({ symptom, pattern, says }) => {
    const urgency = urgencies[pattern];
    if (urgency === null) return [];
    const isNew = previous !== null && previous.symptoms[symptom] !== pattern;
    return [
      {
        id: `symptom.${symptom}`,
        kind: 'symptom' as const,
        urgency,
        title: symptomTitles[symptom],
        says: isNew ? `${says} This is new since the last review.` : says,
        owner: null,
        evidence: [{ kind: 'symptom', id: symptom }],
      },
    ];
  });
  return [
    ...items.filter(({ urgency }) => urgency === 'act'),
    ...items.filter(({ urgency }) => urgency !== 'act'),
  ];
};

const became: Readonly<
  Record<FixOutcome['became'], { readonly urgency: AgendaItem['urgency']; readonly word: string } | null>
> = {
  regressed: { urgency: 'act', word: 'did not hold' },
  'not-lowered': { urgency: 'act', word: 'changed nothing' },
  verified: { urgency: 'know', word: 'holds' },
  lowered: null,
  'too-early': null,
};

/** Fixes that did not hold, and those that were proved. */
export const writeFixes: AgendaPart = (facts, { symptoms: { symptoms } }) => {
  const byId = new Map(symptoms.flatMap(({ fixes }) => fixes).map((one) => [one.fix, one]));
  const items = [...byId.values()].flatMap((one) => {
    const rule = became[one.became];
    if (rule === null) return [];
    return [
      {
        id: `fix.${one.fix}`,
        kind: 'fix' as const,
        urgency: rule.urgency,
        title: `The fix "${one.what}" ${rule.word}`,
        says: one.says,
        owner: facts.fixes.find(({ id }) => id === one.fix)?.by ?? null,
        evidence: [{ kind: 'fix', id: one.fix }],
      },
    ];
  });
  return [
    ...items.filter(({ urgency }) => urgency === 'act'),
    ...items.filter(({ urgency }) => urgency !== 'act'),
  ];
};
