import type { Rehearsal } from '../../../model/decision/index.ts';
import { criterion, judged, unknown } from '../criterion.ts';
import { counted, latestOf, percent } from '../say.ts';

const age = {
  default: 14,
  unit: 'days',
  least: 1,
  most: 180,
  whole: true,
  why: 'A rehearsal of at most two weeks ago (practice.md 4.1).',
} as const;

/** The way back was walked to its end. */
export const rollbackRehearsed = criterion({
  id: 'rollback-rehearsed',
  title: 'The rollback was rehearsed',
  hard: true,
  claim: 'The rollback was rehearsed from its first step to its last, and both sides agreed after it.',
  why: 'At least one full rollback with the real team; what was never walked is no way back (practice.md 4).',
  role: 'integration',
  parameters: { maxAgeDays: age },
  threshold: ({ maxAgeDays }) => `end to end and reconciled, at most ${maxAgeDays} days ago`,
  read: ({ readiness: { rehearsals } }) => {
    const last = lastRollback(rehearsals);
    if (last === null) return unknown('No rehearsal of the rollback is recorded.');
    const evidence = evidenceOf(last);
    const where = `The rehearsal of ${last.at} in ${last.environment}`;
    if (!last.complete)
      return judged(false, 'broken off', last.at, evidence, `${where} did not reach the last step.`);
    if (last.verified === null)
      return {
        ...unknown(
          `${where} was not reconciled: nobody knows whether the two sides agreed after it.`,
          evidence,
        ),
        evidenceAt: last.at,
      };
    const says = last.verified
      ? `${where} reached the last step, and both sides agreed after it.`
      : `${where} reached the last step, and the two sides did not agree after it.`;
    return judged(
      last.verified,
      last.verified ? 'complete, reconciled' : 'complete, not agreed',
      last.at,
      evidence,
      says,
    );
  },
});

/** The way back fits the window. */
export const rollbackInTime = criterion({
  id: 'rollback-in-time',
  title: 'The rollback fits its window',
  hard: true,
  claim: 'The rehearsed rollback took a good part less than the time that is kept for it.',
  why: 'Finishing at 2:45 of a window of 3 hours with half an hour of reserve is already too late (practice.md 4).',
  role: 'integration',
  parameters: {
    mostShare: {
      default: 0.8,
      unit: 'share of the reserve',
      least: 0.1,
      most: 1,
      why: 'Measured time at most 80 % of the reserve (practice.md 4.1): on the night it takes longer.',
    },
    maxAgeDays: age,
  },
  threshold: ({ mostShare }) => `at most ${percent(mostShare)} of the reserve`,
  read: ({ readiness: { rehearsals } }, _, { mostShare }) => {
    const last = lastRollback(rehearsals);
    if (last === null) return unknown('No rehearsal of the rollback is recorded.');
    const { minutes, reserveMinutes, at } = last;
    if (minutes === null)
      return unknown('Nobody measured how long the rehearsed rollback took.', evidenceOf(last));
    if (reserveMinutes === null || reserveMinutes <= 0)
      return unknown('Nobody said how much time is kept for the rollback.', evidenceOf(last));
    const share = minutes / reserveMinutes;
    const says = `It took ${counted(minutes, 'minute')} of the ${reserveMinutes} kept for it, ${percent(share)}.`;
    return judged(share <= mostShare, percent(share), at, evidenceOf(last), says);
  },
});

const lastRollback = (all: readonly Rehearsal[] | null): Rehearsal | null =>
  latestOf((all ?? []).filter(({ kind }) => kind === 'rollback'));

const evidenceOf = ({ kind, at }: Rehearsal) => [{ kind: 'rehearsal', id: `${kind} ${at}` }];
