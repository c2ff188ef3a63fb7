import { type FindingRule, known, unknown } from '../finding-rule.ts';
import { ageInDays } from '../measure/ready-by.ts';
import { lastRollback } from '../measure/rehearsals.ts';
import { counted } from '../measure/words.ts';

export const rollbackNotRehearsed: FindingRule = {
  id: 'rollback-not-rehearsed',
  title: 'No rollback rehearsed lately',
  measures:
    'Days since the last complete rehearsal of the rollback, before the cutover where that is past; never counts as 999',
  presentWhen: 'at-least',
  threshold: {
    default: 15,
    unit: 'days',
    least: 1,
    most: 120,
    whole: true,
    why: 'Hard criterion of the gate: rehearsed end to end at most 14 days before (practice, section 4.1).',
  },
  causes: ['no-rehearsal'],
  why: 'A way back that nobody has gone from end to end is a document (practice, section 4: dress rehearsal with at least one full rollback).',
  q: { value: 0.9, why: 'It is nearly what the cause means.' },
  leak: { value: 0.12, why: 'Rehearsals are held and not written down, or a little early.' },
  check:
    'Rehearse the rollback from end to end with the real team, and write times and result into the readiness record, part "rehearsals".',
  read: ({ facts }, threshold) => {
    const { rehearsals } = facts.readiness;
    if (rehearsals === null) return unknown('No record of rehearsals was kept.');
    const last = lastRollback(facts);
    if (last === null) return known(999, 'No rollback was ever rehearsed from end to end.');
    const days = ageInDays(facts, last.at);
    return known(
      days,
      `The last complete rehearsal of the rollback was ${counted(days, 'day', 'days')} old; it counts from ${threshold}.`,
      [last.at],
    );
  },
};
