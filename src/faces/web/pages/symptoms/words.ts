import type { SymptomJudgement } from '../../../api/answers.ts';

type ClaimState = SymptomJudgement['growing']['state'];

/** The three claims about a symptom, and what each asks. */
export const claims = [
  { id: 'recurring', title: 'Recurring', asks: 'Does it come back?' },
  { id: 'growing', title: 'Growing', asks: 'Does it get worse?' },
  { id: 'resistant', title: 'Resistant to fixes', asks: 'Does it outlive its fixes?' },
] as const;

/** What can be said of a claim. */
export const claimTitles: Readonly<Record<ClaimState, string>> = {
  yes: 'Yes',
  possibly: 'Possibly',
  no: 'No',
  'not-enough-data': 'Not enough data',
};

/** What the weeks of a symptom look like, all told. */
export const patternTitles: Readonly<Record<SymptomJudgement['pattern'], string>> = {
  quiet: 'Quiet',
  'bad-week': 'A bad week',
  steady: 'Steady',
  'root-cause': 'Points to a root cause',
  'not-enough-data': 'Not enough data',
};

/** What became of a fix. */
export const becameTitles: Readonly<Record<SymptomJudgement['fixes'][number]['became'], string>> = {
  verified: 'Verified',
  lowered: 'Lowered',
  'not-lowered': 'Not lowered',
  regressed: 'Came back',
  'too-early': 'Too early to say',
};

/** What could have broken, in the plural. */
export const unitWords: Readonly<Record<SymptomJudgement['unit'], string>> = {
  order: 'orders',
  refund: 'refunds',
  'sku-location': 'SKUs at locations',
};

/** How deep a fix went. */
export const depthTitles = {
  tactical: 'Takes away the symptom',
  'root-cause': 'Takes away the cause',
} as const;
