import { dayNumber } from '../../../ground/time.ts';
import type { DecisionFacts, ProblemFact } from '../../../model/decision/index.ts';
import type { View } from '../finding-rule.ts';

/**
 * The facts without problems that were a bad week: short, and silent for longer than chance would have it. What such a
 * problem left behind is still open, but nothing makes it go on.
 */
export function withoutBadWeeks(facts: DecisionFacts, of: View['of']): DecisionFacts {
  const over = facts.problems.filter((problem) => wasBadWeek(problem, facts, of));
  if (over.length === 0) return facts;
  const { open } = facts;
  const less = (count: number, gone: readonly ProblemFact[]): number =>
    Math.max(
      0,
      gone.reduce((left, problem) => left - problem.count, count),
    );
  const total = less(open.total, over);
  const share = open.total === 0 ? 0 : total / open.total;
  return {
    ...facts,
    problems: facts.problems.filter((problem) => !over.includes(problem)),
    open: {
      ...open,
      total,
      byKind: open.byKind.map((one) => ({
        ...one,
        count: less(
          one.count,
          over.filter(({ kind }) => kind === one.kind),
        ),
      })),
      byFingerprint: open.byFingerprint.map((one) => ({
        ...one,
        count: less(
          one.count,
          over.filter(({ fingerprint }) => fingerprint === one.fingerprint),
        ),
      })),
      // Of conditions is known how many bear them, not which problem they are of.
      byCondition: open.byCondition.map((one) => ({ ...one, count: Math.round(one.count * share) })),
    },
  };
}

/** Breaks within a few days, and then so many days without that their rate cannot have gone on. */
export function wasBadWeek(
  { firstSeen, lastSeen, count }: ProblemFact,
  facts: DecisionFacts,
  of: View['of'],
): boolean {
  if (firstSeen === null || lastSeen === null || count === 0) return false;
  const lasted = daysOf(lastSeen) - daysOf(firstSeen) + 1;
  const silent = daysOf(knownUntil(facts)) - daysOf(lastSeen);
  if (lasted > of('bad-week.mostDays') || silent < of('bad-week.leastSilentDays')) return false;
  // Breaks that come by chance at the rate of those days stay away for so long with this probability.
  return Math.exp((-count / lasted) * silent) < of('bad-week.chance');
}

const daysOf = (at: string): number => dayNumber(at.slice(0, 10));

/** Up to when both sides are known. */
function knownUntil({ runs: [last], at }: DecisionFacts): string {
  const ends = [last?.shopUntil, last?.erpUntil].flatMap((end) => end ?? []);
  return ends.toSorted()[0] ?? at;
}
