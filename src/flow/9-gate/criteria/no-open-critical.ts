import { criterion, judged, unknown } from '../criterion.ts';
import { counted, named } from '../say.ts';

/** Where a problem still asks for somebody: `fixed` is said, not proven. */
const OPEN = new Set(['new', 'acknowledged', 'in-progress', 'fixed', 'regressed']);

const titles = (of: readonly { readonly title: string }[]): string => named(of.map(({ title }) => title));

/** Nothing critical is open. */
export const noOpenCritical = criterion({
  id: 'no-open-critical',
  title: 'No critical problem is open',
  hard: true,
  claim: 'No critical problem and no critical break is open.',
  why: 'Go-live acceptance starts with the open critical incidents (SAP Activate).',
  role: 'operations',
  parameters: {
    most: {
      default: 0,
      unit: 'problems',
      least: 0,
      most: 1000,
      whole: true,
      why: 'None: decide beforehand how many open bugs are acceptable (Success by Design); here it is none.',
    },
    maxAgeHours: {
      default: 24,
      unit: 'hours',
      least: 1,
      most: 720,
      why: 'Policy default: what is open is known from a run of the last day.',
    },
  },
  threshold: ({ most }) => `at most ${most}`,
  read: ({ runs: [last], problems, open }, _, { most }) => {
    if (last === undefined) return unknown('No run was recorded: nobody knows what is open.');
    const critical = problems.filter(({ severity, state }) => severity === 'critical' && OPEN.has(state));
    const evidence = [{ kind: 'run', id: last.run }, ...critical.map(({ id }) => ({ kind: 'problem', id }))];
    const breaks = open.bySeverity.critical;
    const fixed = critical.filter(({ state }) => state === 'fixed');
    const standing = critical.filter(({ state }) => state !== 'fixed');
    const counts = [
      `${counted(standing.length, 'problem')}, ${counted(breaks, 'break')}`,
      ...(fixed.length === 0 ? [] : [`${counted(fixed.length, 'fix', 'fixes')} not proven`]),
    ].join(', ');
    // A break that no problem gathers is open all the same.
    const good = critical.length <= most && (critical.length > 0 || breaks <= most);
    const which = standing.length === 0 ? '' : `: ${titles(standing)}`;
    const says = [
      standing.length + breaks === 0
        ? 'Nothing critical is open.'
        : `Critical and open: ${counted(standing.length, 'problem')}, ${counted(breaks, 'break')}${which}.`,
      ...(fixed.length === 0 ? [] : [`Said to be fixed, and not proven yet: ${titles(fixed)}.`]),
    ].join(' ');
    return judged(good, counts, last.at, evidence, says);
  },
});
