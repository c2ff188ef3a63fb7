import { type FindingRule, known, unknown } from '../finding-rule.ts';
import { lastRollback } from '../measure/rehearsals.ts';

export const rollbackUnverified: FindingRule = {
  id: 'rollback-unverified',
  title: 'Rollback not verified',
  measures:
    'Whether the last complete rollback was left without a reconciliation that agreed (1) or had one (0)',
  presentWhen: 'at-least',
  threshold: {
    default: 1,
    unit: 'yes or no',
    least: 1,
    most: 1,
    whole: true,
    why: 'It agreed or it did not.',
  },
  causes: ['no-rehearsal'],
  why: 'A rollback is done when both sides agree again, not when the script ends.',
  q: { value: 0.55, why: 'Half-hearted rehearsals stop at the script.' },
  leak: { value: 0.12, why: 'Some teams verify by eye and do not record it.' },
  check: 'Run "tieout check" after the next rehearsal, and write down "verified".',
  read: ({ facts }) => {
    const last = lastRollback(facts);
    if (last === null) return unknown('No complete rehearsal of the rollback is recorded.');
    if (last.verified === null)
      return unknown('Nobody wrote down whether both sides agreed after the rollback.');
    return last.verified
      ? known(0, 'Both sides were reconciled after the last rollback, and agreed.', [last.at])
      : known(1, 'After the last rollback both sides were not reconciled, or did not agree.', [last.at]);
  },
};
