import { criterion, judged, unknown } from '../criterion.ts';
import { age, evidenceOf, lastRollback } from './shared/rollbacks.ts';

/** The way back was walked to its end. */
export const rollbackRehearsed = criterion({
  id: 'rollback-rehearsed',
  title: 'The rollback was rehearsed',
  hard: true,
  claim: 'The rollback was rehearsed from its first step to its last, and both sides agreed after it.',
  why: 'At least one full rollback with the real team; what was never walked is no way back (cutover practice).',
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
