import type { DecisionFacts, ProblemFact } from '../../../model/decision/index.ts';
import { type Reading, unknown } from '../finding-rule.ts';

/** Not known, where nothing was ever compared. */
export function neverCompared(facts: DecisionFacts): Reading | null {
  if (facts.runs.length > 0) return null;
  return unknown('Nothing was ever compared; a run over both sides makes it known.');
}

const over = new Set(['fixed', 'verified', 'accepted', 'duplicate', 'gone']);

/** Problems that are not over. */
export function openProblems({ problems }: DecisionFacts): readonly ProblemFact[] {
  return problems.filter(({ state }) => !over.has(state));
}

/** How many open breaks are of the kinds. */
export function breaksOfKinds({ open }: DecisionFacts, are: (kind: string) => boolean): number {
  return open.byKind.reduce((total, { kind, count }) => total + (are(kind) ? count : 0), 0);
}
