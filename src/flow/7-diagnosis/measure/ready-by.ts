import type { DecisionFacts } from '../../../model/decision/index.ts';

const day = 86_400_000;

/** The instant at which people had to be ready: the cutover's day where it is past, else now. */
function readyBy({ at, readiness }: DecisionFacts): number {
  const now = Date.parse(at);
  const cutover = readiness.goLive === null ? Number.NaN : Date.parse(readiness.goLive);
  return cutover < now ? cutover : now;
}

/** Whole days that something was old when people had to be ready; none where it came after. */
export function ageInDays(facts: DecisionFacts, at: string): number {
  return Math.max(0, Math.floor((readyBy(facts) - Date.parse(at)) / day));
}
