import { criterion, judged, unknown } from '../criterion.ts';
import { earliest, named } from '../say.ts';
import { monthOld } from './shared/month-old.ts';

/** Everybody knows the way back. */
export const rollbackConfirmed = criterion({
  id: 'rollback-confirmed',
  title: 'The team knows the rollback plan',
  hard: false,
  claim: 'Everybody of the team has confirmed having read and understood the rollback plan.',
  why: 'A rollback plan is communicated, and who has confirmed it is on record.',
  role: 'sponsor',
  parameters: { maxAgeDays: monthOld },
  threshold: () => 'everybody of the team',
  read: ({ readiness: { confirmations, team } }) => {
    if (team.length === 0) return unknown('No team is recorded that could confirm it.');
    if (confirmations === null) return unknown('No confirmation is recorded.');
    const given = confirmations.filter(({ what, at }) => what === 'rollback-plan' && at !== null);
    const by = new Set(given.map((one) => one.by));
    const open = team.filter(({ name }) => !by.has(name)).map(({ name }) => name);
    const says =
      open.length === 0 ? `All ${team.length} have confirmed.` : `Not confirmed by ${named(open)}.`;
    return judged(
      open.length === 0,
      `${team.length - open.length} of ${team.length}`,
      earliest(given.map(({ at }) => at)),
      [],
      says,
    );
  },
});
