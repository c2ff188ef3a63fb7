import { criterion, judged, unknown } from '../criterion.ts';
import { earliest, named } from '../say.ts';
import { age, isNought, lastOfEach } from './shared/migrations.ts';

/** Each migration ties. */
export const migrationTied = criterion({
  id: 'migration-tied',
  title: 'The migration ties to the cent',
  hard: true,
  claim: 'Nothing unexplained is left of any amount that was migrated.',
  why: 'Stock on hand, open receivables, payables and the ledger are each tied to the old books [proposal].',
  role: 'finance',
  parameters: {
    maxAgeDays: age('Policy default: a tie of the last month; the books move on after it.'),
  },
  threshold: () => '0.00 unexplained',
  read: ({ readiness: { migrations } }) => {
    if (migrations === null) return unknown('No migration was recorded.');
    const last = lastOfEach(migrations);
    if (last.length === 0) return unknown('The record of migrations is empty.');
    const open = last.filter(({ unexplained }) => !isNought(unexplained));
    const evidence = last.map(({ what }) => ({ kind: 'migration', id: what }));
    const sums = open.map(({ what, unexplained, currency }) => `${what} ${unexplained} ${currency}`);
    const says =
      open.length === 0
        ? `Tied to the cent: ${named(last.map(({ what }) => what))}.`
        : `Unexplained: ${named(sums)}.`;
    const measured = open.length === 0 ? '0.00' : named(sums);
    return judged(open.length === 0, measured, earliest(last.map(({ at }) => at)), evidence, says);
  },
});
