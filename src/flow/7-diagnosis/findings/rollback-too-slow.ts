import { type FindingRule, known, unknown } from '../finding-rule.ts';
import { lastRollback } from '../measure/rehearsals.ts';
import { percent } from '../measure/words.ts';

export const rollbackTooSlow: FindingRule = {
  id: 'rollback-too-slow',
  title: 'Rollback takes too long',
  measures: 'Measured minutes of the last rollback, as a share of the minutes the window leaves for it',
  presentWhen: 'at-least',
  threshold: {
    default: 0.8,
    unit: 'share',
    least: 0.3,
    most: 1,
    why: 'Hard criterion of the gate: at most 80 % of the reserve (practice, section 4.1).',
  },
  causes: ['no-rehearsal'],
  why: 'Finishing at 2:45 of a three-hour window is too late already (practice, section 4).',
  q: {
    value: 0.45,
    why: 'Where rehearsing is taken lightly, times are seldom measured, and often too long.',
  },
  leak: { value: 0.06, why: 'Windows shrink late.' },
  check: 'Time the rollback in the next rehearsal, and write down "minutes" and "reserveMinutes".',
  read: ({ facts }, threshold) => {
    const last = lastRollback(facts);
    if (last === null) return unknown('No complete rehearsal of the rollback is recorded.');
    if (last.minutes === null || last.reserveMinutes === null || last.reserveMinutes <= 0)
      return unknown(
        'The rollback was rehearsed, and nobody wrote down how long it took and how long it may take.',
      );
    const share = last.minutes / last.reserveMinutes;
    return known(
      share,
      `The rollback took ${last.minutes} of ${last.reserveMinutes} minutes (${percent(share)}); it counts from ${percent(threshold)}.`,
      [last.at],
    );
  },
};
