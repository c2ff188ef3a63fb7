import { criterion, judged, unknown } from '../criterion.ts';
import { counted } from '../say.ts';

/** Every row was read. */
export const everythingRead = criterion({
  id: 'everything-read',
  title: 'Every row was read',
  hard: false,
  claim: 'The last full run could read every row, and no record came twice with different content.',
  why: 'What lies in the quarantine was not compared: nobody knows what it would have shown.',
  role: 'integration',
  parameters: {
    most: { default: 0, unit: 'rows', least: 0, most: 1_000_000, whole: true, why: 'Policy default: none.' },
  },
  threshold: ({ most }) => `at most ${counted(most, 'row')} in quarantine or in conflict`,
  read: ({ runs }, _, { most }) => {
    const last = runs.find(({ ranged }) => !ranged);
    if (last === undefined) return unknown('No full run was recorded.');
    const count = last.quarantined + last.conflicts;
    const says = `Run ${last.number}: ${counted(last.quarantined, 'row')} in quarantine, ${counted(last.conflicts, 'conflict')}.`;
    return judged(count <= most, String(count), last.at, [{ kind: 'run', id: last.run }], says);
  },
});
