import { type Day, daysBetween } from '../../../ground/time.ts';
import type { Rehearsal } from '../../../model/decision/index.ts';
import type { Situation } from '../situation.ts';

/** The last rehearsal of a kind that went to its end, and was found right where that was asked. */
export function lastComplete(
  { facts, dayOf }: Situation,
  kind: Rehearsal['kind'],
  verified: boolean,
): Day | null {
  const days = (facts.readiness.rehearsals ?? [])
    .filter((one) => one.kind === kind && one.complete && (!verified || one.verified === true))
    .filter(({ at }) => Date.parse(at) <= Date.parse(facts.at))
    .map(({ at }) => dayOf(at))
    .toSorted();
  return days.at(-1) ?? null;
}

/** Whether something is recent enough to count as done today. */
export function isRecent({ today, parameters }: Situation, day: Day | null): day is Day {
  return day !== null && daysBetween(day, today) <= parameters['recent.rehearsal'];
}

/** When something was last rehearsed, in words. */
export function rehearsedInWords(situation: Situation, kind: Rehearsal['kind'], verified: boolean): string {
  const { rehearsals } = situation.facts.readiness;
  if (rehearsals === null) return `No record of rehearsals was kept.`;
  const day = lastComplete(situation, kind, verified);
  if (day !== null)
    return `The last complete rehearsal of the ${kind} was on ${day}, ${daysBetween(day, situation.today)} days ago.`;
  const tried = rehearsals.filter((one) => one.kind === kind).length;
  return tried === 0
    ? `The ${kind} was never rehearsed.`
    : `The ${kind} was rehearsed ${tried === 1 ? 'once' : `${tried} times`}, and never to its end${verified ? ' with both sides agreeing after it' : ''}.`;
}
