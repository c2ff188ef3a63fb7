import type { FindingRule } from '../finding-rule.ts';
import { readModes } from '../measure/modes-of.ts';

export const modesOfTraining: FindingRule = {
  id: 'modes-of-training',
  title: 'Failure modes of insufficient training',
  measures: 'Failure modes, named in open breaks, that the catalogue puts down to insufficient training',
  presentWhen: 'at-least',
  sparesBadWeeks: true,
  threshold: {
    default: 1,
    unit: 'failure modes',
    least: 1,
    most: 20,
    whole: true,
    why: 'One mode with at least two breaks is a witness already; lone breaks are left out because a name may be wrong.',
  },
  causes: ['insufficient-training'],
  why: 'The catalogue says for each known failure mode what let it reach production; a mode named from the residual is the nearest thing to a witness.',
  q: { value: 0.65, why: 'Habits show in breaks that carry a name about two times in three.' },
  leak: { value: 0.06, why: 'Trained people slip as well.' },
  check: 'Run "tieout check" over both sides, or record a run in the workspace.',
  read: (view, threshold) => readModes(view, 'insufficient-training', 'insufficient training', threshold),
};
