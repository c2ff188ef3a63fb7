import type { DecisionFacts, ProblemFact, RootCause } from '../../../model/decision/index.ts';
import { failureModes } from '../../../model/index.ts';
import { known, type Reading, type View } from '../finding-rule.ts';
import { neverCompared, openProblems } from './compared.ts';
import { counted, listed } from './words.ts';

const causeOf = new Map(failureModes.map(({ id, rootCause }) => [id, rootCause.split(':')[0]]));

/** Failure modes named in the open breaks that the catalogue puts down to the cause; lone breaks may be named wrongly. */
export function modesOf({ facts, of }: View, cause: RootCause): readonly string[] {
  const { byFingerprint } = facts.open;
  const named = byFingerprint.reduce((total, { count }) => total + count, 0);
  const least = Math.max(of('breaks.least'), named * of('breaks.leastShare'));
  return byFingerprint
    .filter(({ fingerprint, count }) => causeOf.get(fingerprint) === cause && count >= least)
    .map(({ fingerprint }) => fingerprint)
    .sort();
}

/** How many failure modes of the cause the open breaks show. */
export function readModes(view: View, cause: RootCause, words: string, threshold: number): Reading {
  const none = neverCompared(view.facts);
  if (none !== null) return none;
  const modes = modesOf(view, cause);
  const which = modes.length === 0 ? '' : `: ${listed(modes)}`;
  const problems = view.facts.problems.filter(({ fingerprint }) => modes.includes(fingerprint ?? ''));
  return known(
    modes.length,
    `The open breaks show ${counted(modes.length, 'failure mode', 'failure modes')} that the catalogue puts down to ${words}${which}; it counts from ${threshold}.`,
    problems.map(({ id }) => id),
  );
}

/**
 * Open problems that may speak for any of the causes: what is named as a failure mode of another cause is explained by
 * that one, and says nothing more.
 */
export function notOtherwiseNamed(
  facts: DecisionFacts,
  causes: readonly RootCause[],
): readonly ProblemFact[] {
  return openProblems(facts).filter(({ fingerprint }) => {
    const cause = causeOf.get(fingerprint ?? '');
    return cause === undefined || causes.some((one) => one === cause);
  });
}

/** How many breaks of the kinds may speak for any of the causes. */
export function breaksFor(
  facts: DecisionFacts,
  causes: readonly RootCause[],
  are: (kind: string) => boolean,
): number {
  return notOtherwiseNamed(facts, causes).reduce(
    (total, { kind, count }) => total + (are(kind) ? count : 0),
    0,
  );
}
