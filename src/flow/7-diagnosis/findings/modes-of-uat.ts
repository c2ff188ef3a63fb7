import type { FindingRule } from '../finding-rule.ts';
import { readModes } from '../measure/modes-of.ts';

export const modesOfUat: FindingRule = {
  id: 'modes-of-uat',
  title: 'Failure modes of inadequate UAT',
  measures: 'Failure modes, named in open breaks, that the catalogue puts down to inadequate UAT',
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
  causes: ['inadequate-uat'],
  why: 'The catalogue says for each known failure mode what let it reach production; a mode named from the residual is the nearest thing to a witness.',
  q: { value: 0.8, why: 'Nearly every gap in a test shows in breaks once orders flow; some have no name.' },
  leak: {
    value: 0.12,
    why: 'A good test misses something too: two thirds of the catalogue are of this cause, so a chance one is often of it.',
  },
  check: 'Run "tieout check" over both sides, or record a run in the workspace.',
  read: (view, threshold) => readModes(view, 'inadequate-uat', 'inadequate UAT', threshold),
};
