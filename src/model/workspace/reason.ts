/**
 * Why something may rest: a short list, so that reasons can be counted. What fits none of them is `other` and is said in
 * words; the words may be there in any case.
 */
export const reasonCodes = [
  'immaterial',
  'timing',
  'agreed-treatment',
  'system-limitation',
  'before-cutover',
  'test-data',
  'corrected-elsewhere',
  'planned-fix',
  'waiting-for-others',
  'waiting-for-data',
  'other',
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

/** Which of them say why something is accepted as it is, and which why it can wait. */
export const reasonsFor: Readonly<Record<'accept' | 'snooze', readonly ReasonCode[]>> = {
  accept: [
    'immaterial',
    'timing',
    'agreed-treatment',
    'system-limitation',
    'before-cutover',
    'test-data',
    'corrected-elsewhere',
    'other',
  ],
  snooze: ['planned-fix', 'waiting-for-others', 'waiting-for-data', 'timing', 'immaterial', 'other'],
};
