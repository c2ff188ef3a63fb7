import type { FindingRule } from '../finding-rule.ts';
import { readModes } from '../measure/modes-of.ts';

export const modesOfSku: FindingRule = {
  id: 'modes-of-sku',
  title: 'Failure modes of the SKU master',
  measures: 'Failure modes, named in open breaks, that the catalogue puts down to the SKU master',
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
  causes: ['sku-master-misaligned'],
  why: 'The catalogue says for each known failure mode what let it reach production; a mode named from the residual is the nearest thing to a witness.',
  q: { value: 0.7, why: 'Most faults of the master hit an order; some rest in the master only.' },
  leak: { value: 0.05, why: 'A single duplicate or renamed SKU happens in a clean master too.' },
  check: 'Run "tieout check" over both sides, or record a run in the workspace.',
  read: (view, threshold) => readModes(view, 'sku-master-misaligned', 'the SKU master', threshold),
};
