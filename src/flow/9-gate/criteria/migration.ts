import { compareDecimals, parseDecimal } from '../../../ground/index.ts';
import type { MigrationTie } from '../../../model/decision/index.ts';
import { criterion, judged, unknown } from '../criterion.ts';
import { byMoment, counted, earliest, latestOf, named } from '../say.ts';

const age = (why: string) => ({ default: 30, unit: 'days', least: 1, most: 365, whole: true, why }) as const;

/** Each migration ties. */
export const migrationTied = criterion({
  id: 'migration-tied',
  title: 'The migration ties to the cent',
  hard: true,
  claim: 'Nothing unexplained is left of any amount that was migrated.',
  why: 'Stock on hand, open receivables, payables and the ledger are each tied to the old books (practice.md 4.1).',
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

/** The whole was tried with as much as there will be. */
export const peakRehearsed = criterion({
  id: 'peak-rehearsed',
  title: 'A run on migrated data at peak volume',
  hard: true,
  claim: 'A full run on migrated data at the volume of a peak tied out.',
  why: 'Peak volume and migrated data are what tests without them do not show (Success by Design; practice.md 4.1).',
  role: 'integration',
  parameters: {
    maxAgeDays: age('Policy default: a rehearsal at peak volume of the last month.'),
  },
  threshold: () => 'one at least, 0.00 unexplained',
  read: ({ readiness: { migrations } }) => {
    if (migrations === null) return unknown('No run on migrated data was recorded.');
    const last = latestOf(migrations.filter(({ atPeakVolume }) => atPeakVolume));
    if (last === null)
      return unknown(`${counted(migrations.length, 'migration')} recorded, none of them at peak volume.`);
    const { what, unexplained, currency, at } = last;
    const good = isNought(unexplained);
    const says = good
      ? `${what} tied to the cent at peak volume.`
      : `${what} left ${unexplained} ${currency} unexplained at peak volume.`;
    return judged(good, `${unexplained} ${currency}`, at, [{ kind: 'migration', id: what }], says);
  },
});

function lastOfEach(all: readonly MigrationTie[]): readonly MigrationTie[] {
  const last = new Map(all.toSorted(byMoment).map((one) => [one.what, one]));
  return [...last.values()].toSorted((a, b) => (a.what < b.what ? -1 : 1));
}

function isNought(amount: string): boolean {
  const decimal = parseDecimal(amount);
  const nought = parseDecimal('0');
  return decimal !== undefined && nought !== undefined && compareDecimals(decimal, nought) === 0;
}
