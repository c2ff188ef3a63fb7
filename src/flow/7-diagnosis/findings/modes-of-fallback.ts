import type { FindingRule } from '../finding-rule.ts';
import { readModes } from '../measure/modes-of.ts';

export const modesOfFallback: FindingRule = {
  id: 'modes-of-fallback',
  title: 'Failure modes of a missing fallback',
  measures: 'Failure modes, named in open breaks, that the catalogue puts down to a missing fallback',
  presentWhen: 'at-least',
  threshold: {
    default: 1,
    unit: 'failure modes',
    least: 1,
    most: 20,
    whole: true,
    why: 'One mode with at least two breaks is a witness already; lone breaks are left out because a name may be wrong.',
  },
  causes: ['no-fallback-plan'],
  why: 'The catalogue says for each known failure mode what let it reach production; a mode named from the residual is the nearest thing to a witness.',
  q: { value: 0.45, why: 'Before something goes wrong a missing fallback leaves no break at all.' },
  leak: { value: 0.03, why: 'Few failure modes are of this cause, so a chance one is seldom of it.' },
  check: 'Run "tieout check" over both sides, or record a run in the workspace.',
  read: (view, threshold) => readModes(view, 'no-fallback-plan', 'a missing fallback', threshold),
};
