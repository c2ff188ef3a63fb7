import type { DecisionFacts } from '../../../model/decision/index.ts';
import { openProblems } from './compared.ts';

/** Names of orders and numbers of documents of open problems, as far as they are kept. */
export function brokenRecords(facts: DecisionFacts): ReadonlySet<string> {
  return new Set(openProblems(facts).flatMap(({ records }) => records));
}
