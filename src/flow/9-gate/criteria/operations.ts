import { addDays, isoWeekOf } from '../../../ground/time.ts';
import { criterion, judged, unknown } from '../criterion.ts';
import { byMoment, counted, earliest, latestOf, named, percent } from '../say.ts';

const monthOld = {
  default: 30,
  unit: 'days',
  least: 1,
  most: 365,
  whole: true,
  why: 'Policy default: what was agreed or tried more than a month ago is asked for again.',
} as const;

/** The steps take as long as planned. */
export const stepDrift = criterion({
  id: 'step-drift',
  title: 'The runbook keeps its times',
  hard: false,
  claim: 'The steps of the last rehearsal took not much longer than planned.',
  why: 'The usual failure is the drift of step times that adds up, not a missing step (practice.md 4).',
  role: 'integration',
  parameters: {
    most: {
      default: 0.2,
      unit: 'share',
      least: 0,
      most: 5,
      why: 'Drift of at most 20 % at the last rehearsal (practice.md 4.1).',
    },
    maxAgeDays: {
      ...monthOld,
      default: 14,
      why: 'The dress rehearsal is a week before go-live (practice.md 4).',
    },
  },
  threshold: ({ most }) => `at most ${percent(most)} longer than planned`,
  read: ({ readiness: { rehearsals } }, _, { most }) => {
    const last = latestOf(rehearsals ?? []);
    if (last === null) return unknown('No rehearsal is recorded.');
    const evidence = [{ kind: 'rehearsal', id: `${last.kind} ${last.at}` }];
    if (last.drift === null)
      return unknown('Nobody compared the times of the last rehearsal with the plan.', evidence);
    const says = `The last rehearsal took ${percent(Math.abs(last.drift))} ${last.drift < 0 ? 'less' : 'longer'} than planned.`;
    return judged(last.drift <= most, percent(last.drift), last.at, evidence, says);
  },
});

/** Somebody is there in the first weeks. */
export const supportRoster = criterion({
  id: 'support-roster',
  title: 'Support is staffed',
  hard: false,
  claim: 'For each of the first weeks somebody has confirmed to be there.',
  why: 'Hypercare has people and an end (practice.md 4: at least until the first period closes; 4.1: four weeks).',
  role: 'sponsor',
  parameters: {
    weeks: {
      default: 4,
      unit: 'weeks',
      least: 1,
      most: 26,
      whole: true,
      why: 'Four weeks (practice.md 4.1).',
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

/** Alerts arrive. */
export const alertsDrilled = criterion({
  id: 'alerts-drilled',
  title: 'Alerts arrive',
  hard: false,
  claim: 'In a drill the alerts were fired, and they arrived.',
  why: 'Monitoring that was never seen to fire is no monitoring (practice.md 4.1).',
  role: 'integration',
  parameters: { maxAgeDays: monthOld },
  threshold: () => 'every alert of the last drills arrived',
  read: ({ readiness: { alertDrills } }) => {
    const last = [...new Map((alertDrills ?? []).toSorted(byMoment).map((one) => [one.what, one])).values()];
    if (last.length === 0) return unknown('No drill of alerts is recorded.');
    const lost = last.filter(({ arrived }) => !arrived).map(({ what }) => what);
    const says =
      lost.length === 0
        ? `${counted(last.length, 'alert')} fired, and all arrived.`
        : `Did not arrive: ${named(lost)}.`;
    const evidence = last.map(({ what }) => ({ kind: 'alert-drill', id: what }));
    return judged(
      lost.length === 0,
      `${last.length - lost.length} of ${last.length}`,
      earliest(last.map(({ at }) => at)),
      evidence,
      says,
    );
  },
});

/** Whoever else has to be ready is. */
export const dependenciesConfirmed = criterion({
  id: 'dependencies-confirmed',
  title: 'External parties have confirmed',
  hard: false,
  claim: 'Everybody outside whom go-live needs has confirmed.',
  why: 'External dependencies are aligned before the decision (Success by Design; practice.md 4.1).',
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

/** Everybody knows the way back. */
export const rollbackConfirmed = criterion({
  id: 'rollback-confirmed',
  title: 'The team knows the rollback plan',
  hard: false,
  claim: 'Everybody of the team has confirmed having read and understood the rollback plan.',
  why: 'A rollback plan is communicated, and who has confirmed it is on record (product.md).',
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
