import { criterion, judged, unknown } from '../criterion.ts';
import { latestOf, percent } from '../say.ts';
import { monthOld } from './shared/month-old.ts';

/** The steps take as long as planned. */
export const stepDrift = criterion({
  id: 'step-drift',
  title: 'The runbook keeps its times',
  hard: false,
  claim: 'The steps of the last rehearsal took not much longer than planned.',
  why: 'The usual failure is the drift of step times that adds up, not a missing step (cutover practice).',
  role: 'integration',
  parameters: {
    most: {
      default: 0.2,
      unit: 'share',
      least: 0,
      most: 5,
      why: 'Drift of at most 20 % at the last rehearsal [proposal].',
    },
    maxAgeDays: {
      ...monthOld,
      default: 14,
      why: 'The dress rehearsal is a week before go-live (cutover practice).',
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
