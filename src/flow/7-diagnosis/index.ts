/**
 * Diagnosis: which root causes are behind it, with evidence for and against, and what to look at next.
 * Comes in: the facts of a decision, what the symptoms say, and the numbers in force. Goes out: a diagnosis.
 * May touch: nothing. Refuses: to take what is unknown for absent, and to name a cause on less than it takes.
 */
export type { Cause, CauseId, WeighedCause } from './cause.ts';
export { causes } from './causes/index.ts';
export { diagnose } from './diagnose.ts';
export type { FindingRule } from './finding-rule.ts';
export { findings } from './findings/index.ts';
export { speakFor } from './judge.ts';
export { percent } from './measure/words.ts';
export { diagnosisParameters } from './parameters.ts';
export { bandWords } from './words.ts';
