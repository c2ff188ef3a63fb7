/**
 * Symptoms over time: recurring, growing, resistant to fixes, or just a bad week.
 * Comes in: the facts of a decision and the parameters in force. Goes out: a judgement of each symptom and of each fix.
 * May touch: nothing. Refuses: to say anything of weeks that are incomplete, unseen or without exposure.
 */
export { judgeSymptoms, type SymptomFacts } from './judge-symptoms.ts';
export { type SymptomParameters, symptomParameters } from './parameters.ts';
