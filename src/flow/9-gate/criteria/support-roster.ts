import { addDays, isoWeekOf } from '../../../ground/time.ts';
import { criterion, judged, unknown } from '../criterion.ts';
import { counted, named } from '../say.ts';

/** Somebody is there in the first weeks. */
export const supportRoster = criterion({
  id: 'support-roster',
  title: 'Support is staffed',
  hard: false,
  claim: 'For each of the first weeks somebody has confirmed to be there.',
  why: 'Hypercare has people and an end (at least until the first period closes, for four weeks).',
  role: 'sponsor',
  parameters: {
    weeks: {
      default: 4,
      unit: 'weeks',
      least: 1,
      most: 26,
      whole: true,
      why: 'Four weeks [proposal].',
    },
  },
  threshold: ({ weeks }) => `${counted(weeks, 'week')} from go-live on`,
  read: ({ readiness: { confirmations, goLive } }, _, { weeks }) => {
    if (goLive === null) return unknown('No date of go-live is set.');
    if (confirmations === null) return unknown('No confirmation is recorded.');
    const asked = Array.from({ length: weeks }, (_week, nth) => isoWeekOf(addDays(goLive, 7 * nth)).week);
    const roster = confirmations.filter(({ what, at }) => what === 'support-roster' && at !== null);
    const staffed = new Set(roster.map(({ subject }) => subject));
    const open = asked.filter((week) => !staffed.has(week));
    const says =
      open.length === 0 ? `Staffed: ${named(asked)}.` : `Nobody has confirmed to be there in ${named(open)}.`;
    return judged(open.length === 0, `${weeks - open.length} of ${weeks}`, null, [], says);
  },
});
