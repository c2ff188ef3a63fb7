/**
 * Problems: breaks grouped by what happened and by what sets them apart from the compared rest, each said in a
 * sentence.
 * Comes in: breaks with their attributes, and a population that counts compared records by conditions.
 * Goes out: problems in the order they should be read, and the problem of every break.
 * May touch: ground, model; the population it is given.
 * Refuses: to tell a story that chance explains as well; what is left is one problem of its kind.
 */
export { findProblems, type Grouped } from './find-problems.ts';
export type { Grain, Population } from './population.ts';
