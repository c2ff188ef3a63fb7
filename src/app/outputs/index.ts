/**
 * The outputs: what a check found out, as the files that are promised.
 * Comes in: one CheckResult. Goes out: breaks.jsonl, .csv and .xlsx, problems.json, skus.jsonl, quarantine.jsonl,
 * report.html and summary.json, each through a port. May touch: that port; `writeAllOutputs` is the one that writes to disk.
 * Refuses: deciding anything, reordering breaks, the clock, and half-written files.
 */

export { controlState, ledgerTitles, symptomTitles, verdictTitles } from '../../model/words.ts';
export { countText, groupThousands, isZero } from './decimal-text.ts';
export type { SymptomState } from './labels.ts';
export { atRiskText, byAtRisk, moneyText, riskText, symptomRisk, symptomState } from './labels.ts';
export { keepApart } from './output-folder.ts';
export type { BreakDetail, CheckResult, FieldPair, OutputPort } from './result.ts';
export { writeAllOutputs } from './write-all-outputs.ts';
export { outputNames } from './write-outputs.ts';
