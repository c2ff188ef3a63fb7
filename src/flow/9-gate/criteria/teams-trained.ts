import { criterion, judged, unknown } from '../criterion.ts';
import { earliest, named, percent } from '../say.ts';
import { age, passed, TEAMS } from './shared/training.ts';

/** Each team can do its tasks. */
export const teamsTrained = criterion({
  id: 'teams-trained',
  title: 'The teams can do their tasks',
  hard: false,
  claim:
    'In operations, finance and customer service nearly every task was done and passed, not just attended.',
  why: 'A scored task in the sandbox, by role; attendance proves nothing (cutover practice).',
  role: 'sponsor',
  parameters: {
    leastShare: {
      default: 0.9,
      unit: 'share',
      least: 0,
      most: 1,
      why: 'At least 90 % in every role [proposal].',
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
    const measured = shares.map(({ role, share }) => `${wordsOf(role)} ${percent(share)}`).join(', ');
    const at = earliest(training.tasks.filter(passed).map((one) => one.at));
    if (low.length > 0)
      return judged(
        false,
        measured,
        at,
        [],
        `Passed: ${measured}; at least ${percent(leastShare)} is asked for.`,
      );
    if (without.length > 0) return unknown(`No task is recorded for ${named(without.map(wordsOf))}.`);
    return judged(true, measured, at, [], `Passed: ${measured}.`);
  },
});

/** A team as people call it: `customer service`. */
const wordsOf = (role: string): string => role.replace('-', ' ');
