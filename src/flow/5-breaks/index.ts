/**
 * Breaks: each defect said once, named, priced and traced to its rows; and the problems they form.
 * Comes in: finding.finding with pair.* and canon.*. Goes out: breaks, tolerated differences, problems.
 * May touch: the lake. Refuses: to report a consequence as a break of its own.
 */
export type { Draft, Finding } from './finding.ts';
export { type Fingerprint, fingerprints, markSql, reachSql } from './fingerprints/index.ts';
export { lakePopulation } from './lake-population.ts';
export type { Lineage } from './lineage.ts';
export { type BreakContext, type Breaks, makeBreaks } from './make-breaks.ts';
export { findProblems } from './problems/index.ts';
