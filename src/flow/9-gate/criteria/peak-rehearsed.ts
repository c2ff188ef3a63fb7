import { criterion, judged, unknown } from '../criterion.ts';
import { counted, latestOf } from '../say.ts';
import { age, isNought } from './shared/migrations.ts';

/** The whole was tried with as much as there will be. */
export const peakRehearsed = criterion({
  id: 'peak-rehearsed',
  title: 'A run on migrated data at peak volume',
  hard: true,
  claim: 'A full run on migrated data at the volume of a peak tied out.',
  why: 'Peak volume and migrated data are what tests without them do not show (Success by Design).',
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
