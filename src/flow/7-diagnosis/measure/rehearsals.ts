import type { DecisionFacts, Rehearsal } from '../../../model/decision/index.ts';

/** The last rollback that went from the first step to the last; null where none is recorded. */
export function lastRollback({ readiness }: DecisionFacts): Rehearsal | null {
  const complete = (readiness.rehearsals ?? []).filter(
    ({ kind, complete }) => kind === 'rollback' && complete,
  );
  return complete.reduce<Rehearsal | null>(
    (last, one) => (last === null || Date.parse(one.at) > Date.parse(last.at) ? one : last),
    null,
  );
}

/** Whether people keep a record of the fallback at all. */
export function keepsFallback({ readiness }: DecisionFacts): boolean {
  const { rehearsals, confirmations, decider, pointOfNoReturn } = readiness;
  return rehearsals !== null || confirmations !== null || decider !== null || pointOfNoReturn !== null;
}
