import { criterion, judged, unknown } from '../criterion.ts';
import { counted, earliest, named } from '../say.ts';
import { age, passed } from './shared/training.ts';

/** Whoever cannot be done without can do it. */
export const criticalTrained = criterion({
  id: 'critical-trained',
  title: 'Whoever cannot be done without can do it',
  hard: false,
  claim: 'Every task without which there is no go-live was passed by the person who has it.',
  why: '100 % of the critical roles [proposal].',
  role: 'sponsor',
  parameters: { maxAgeDays: age },
  threshold: () => '100 % of the critical tasks passed',
  read: ({ readiness: { training } }) => {
    const critical = training?.tasks.filter((one) => one.critical) ?? [];
    if (critical.length === 0) return unknown('No critical task is recorded.');
    const open = critical.filter((one) => !passed(one));
    const which = named(open.map(({ person, task }) => `${person}: ${task}`));
    const says =
      open.length === 0
        ? `All ${counted(critical.length, 'critical task')} passed.`
        : `${open.length} of ${counted(critical.length, 'critical task')} not passed: ${which}.`;
    const evidence = open.map(({ person, task }) => ({ kind: 'training', id: `${person}: ${task}` }));
    const at = earliest(critical.filter(passed).map((one) => one.at));
    return judged(
      open.length === 0,
      `${critical.length - open.length} of ${critical.length}`,
      at,
      evidence,
      says,
    );
  },
});
