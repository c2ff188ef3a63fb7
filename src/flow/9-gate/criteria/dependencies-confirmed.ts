import { criterion, judged, unknown } from '../criterion.ts';
import { earliest, named } from '../say.ts';
import { monthOld } from './shared/month-old.ts';

/** Whoever else has to be ready is. */
export const dependenciesConfirmed = criterion({
  id: 'dependencies-confirmed',
  title: 'External parties have confirmed',
  hard: false,
  claim: 'Everybody outside whom go-live needs has confirmed.',
  why: 'External dependencies are aligned before the decision (Success by Design).',
  role: 'partner',
  parameters: { maxAgeDays: monthOld },
  threshold: () => 'all of them',
  read: ({ readiness: { confirmations } }) => {
    const asked = confirmations?.filter(({ what }) => what === 'external-dependency') ?? [];
    if (asked.length === 0) return unknown('No external party is recorded.');
    const open = asked.filter(({ at }) => at === null).map(({ subject }) => subject);
    const says =
      open.length === 0
        ? `Confirmed: ${named(asked.map(({ subject }) => subject))}.`
        : `Not confirmed: ${named(open)}.`;
    return judged(
      open.length === 0,
      `${asked.length - open.length} of ${asked.length}`,
      earliest(asked.map(({ at }) => at)),
      [],
      says,
    );
  },
});
