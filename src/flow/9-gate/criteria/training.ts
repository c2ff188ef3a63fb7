import type { TeamRole, TrainingResult } from '../../../model/decision/index.ts';
import { criterion, judged, unknown } from '../criterion.ts';
import { counted, earliest, named, percent } from '../say.ts';

const age = {
  default: 21,
  unit: 'days',
  least: 1,
  most: 365,
  whole: true,
  why: 'Test again when the last practice is more than 21 days ago (practice.md 4) [proposal].',
} as const;

/** The teams that work with it from the first day on. */
const TEAMS: readonly TeamRole[] = ['operations', 'finance', 'customer-service'];

/** Each team can do its tasks. */
export const teamsTrained = criterion({
  id: 'teams-trained',
  title: 'The teams can do their tasks',
  hard: false,
  claim:
    'In operations, finance and customer service nearly every task was done and passed, not just attended.',
  why: 'A scored task in the sandbox, by role; attendance proves nothing (practice.md 4 and 4.1).',
  role: 'sponsor',
  parameters: {
    leastShare: {
      default: 0.9,
      unit: 'share',
      least: 0,
      most: 1,
      why: 'At least 90 % in every role (practice.md 4.1).',
    },
    maxAgeDays: age,
  },
  threshold: ({ leastShare }) => `at least ${percent(leastShare)} passed in each team`,
  read: ({ readiness: { training } }, _, { leastShare }) => {
    if (training === null) return unknown('No training is recorded.');
    const teams = TEAMS.map((role) => ({ role, tasks: training.tasks.filter((one) => one.role === role) }));
    const without = teams.filter(({ tasks }) => tasks.length === 0).map(({ role }) => role);
    const shares = teams
      .filter(({ tasks }) => tasks.length > 0)
      .map(({ role, tasks }) => ({ role, share: tasks.filter(passed).length / tasks.length }));
    const low = shares.filter(({ share }) => share < leastShare);
    const measured = shares.map(({ role, share }) => `${role} ${percent(share)}`).join(', ');
    const at = earliest(training.tasks.filter(passed).map((one) => one.at));
    if (low.length > 0)
      return judged(
        false,
        measured,
        at,
        [],
        `Passed: ${measured}; at least ${percent(leastShare)} is asked for.`,
      );
    if (without.length > 0) return unknown(`No task is recorded for ${named(without)}.`);
    return judged(true, measured, at, [], `Passed: ${measured}.`);
  },
});

/** Whoever cannot be done without can do it. */
export const criticalTrained = criterion({
  id: 'critical-trained',
  title: 'Whoever cannot be done without can do it',
  hard: false,
  claim: 'Every task without which there is no go-live was passed by the person who has it.',
  why: '100 % of the critical roles (practice.md 4.1).',
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

const passed = ({ result }: TrainingResult): boolean => result === 'passed';
