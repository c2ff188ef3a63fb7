import { criterion, judged, unknown } from '../criterion.ts';
import { counted, hoursBetween, named } from '../say.ts';

/** What was fixed stayed fixed. */
export const noRegressions = criterion({
  id: 'no-regressions',
  title: 'Nothing came back after a fix',
  hard: true,
  claim: 'No problem that was fixed came back in the last days before the decision.',
  why: 'A fix that did not hold says that the cause is not found [proposal].',
  role: 'integration',
  parameters: {
    days: {
      default: 14,
      unit: 'days',
      least: 1,
      most: 180,
      whole: true,
      why: 'Two weeks, so that a fix has seen a whole cycle of work [proposal].',
    },
    maxAgeHours: {
      default: 24,
      unit: 'hours',
      least: 1,
      most: 720,
      why: 'Policy default: what came back is known from a run of the last day.',
    },
  },
  threshold: ({ days }) => `0 in ${days} days`,
  read: ({ at, runs: [last], problems, fixes }, _, { days }) => {
    if (last === undefined) return unknown('No run was recorded: nobody looked whether fixes held.');
    const recent = (moment: string | null): boolean => {
      const hours = moment === null ? null : hoursBetween(moment, at);
      return hours === null || hours <= days * 24;
    };
    const back = problems.filter(
      ({ state, regressions, lastSeen }) => state === 'regressed' || (regressions > 0 && recent(lastSeen)),
    );
    const known = new Set(back.map(({ id }) => id));
    // A fix belongs to a break as well: then no problem tells of it.
    const failed = fixes.filter(
      ({ recurred, effectiveAt, problem }) =>
        recurred > 0 && recent(effectiveAt) && (problem === null || !known.has(problem)),
    );
    const evidence = [
      { kind: 'run', id: last.run },
      ...back.map(({ id }) => ({ kind: 'problem', id })),
      ...failed.map(({ id }) => ({ kind: 'fix', id })),
    ];
    const count = back.length + failed.length;
    const which = named([...back.map(({ title }) => title), ...failed.map(({ what }) => what)]);
    const says =
      count === 0
        ? `Nothing came back after a fix in the last ${days} days.`
        : `${counted(count, 'fix', 'fixes')} did not hold in the last ${days} days: ${which}.`;
    return judged(count === 0, String(count), last.at, evidence, says);
  },
});
