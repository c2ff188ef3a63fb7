import { criterion, judged, unknown } from '../criterion.ts';
import { counted, percent } from '../say.ts';
import { age, evidenceOf, lastRollback } from './shared/rollbacks.ts';

/** The way back fits the window. */
export const rollbackInTime = criterion({
  id: 'rollback-in-time',
  title: 'The rollback fits its window',
  hard: true,
  claim: 'The rehearsed rollback took a good part less than the time that is kept for it.',
  why: 'Finishing at 2:45 of a window of 3 hours with half an hour of reserve is already too late (cutover practice).',
  role: 'integration',
  parameters: {
    mostShare: {
      default: 0.8,
      unit: 'share of the reserve',
      least: 0.1,
      most: 1,
      why: 'Measured time at most 80 % of the reserve [proposal]: on the night it takes longer.',
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
