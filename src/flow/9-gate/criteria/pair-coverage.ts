import { criterion, judged, unknown } from '../criterion.ts';
import { counted, percent } from '../say.ts';
import { age, share } from './shared/uat-cases.ts';

/** The cases meet each other's conditions. */
export const pairCoverage = criterion({
  id: 'pair-coverage',
  title: 'UAT covers all pairs of conditions',
  hard: false,
  claim: 'Every two conditions that can occur together are exercised together by some UAT case.',
  why: 'Most failures come from one or two interacting factors (NIST).',
  role: 'operations',
  parameters: { leastShare: share(1, 'All feasible pairs [proposal].'), maxAgeDays: age },
  threshold: ({ leastShare }) => `${percent(leastShare)} of the feasible pairs`,
  read: ({ readiness: { uat } }, _, { leastShare }) => {
    const pairs = uat?.pairs ?? null;
    if (pairs === null || pairs.feasible <= 0)
      return unknown('Nobody measured which pairs of conditions the UAT cases cover.');
    const covered = pairs.covered / pairs.feasible;
    const says = `${pairs.covered} of ${counted(pairs.feasible, 'feasible pair')} covered.`;
    return judged(covered >= leastShare, percent(covered), pairs.at, [], says);
  },
});
