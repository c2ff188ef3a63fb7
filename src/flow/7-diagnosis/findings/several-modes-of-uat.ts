import { type FindingRule, known } from '../finding-rule.ts';
import { neverCompared } from '../measure/compared.ts';
import { modesOf } from '../measure/modes-of.ts';
import { counted } from '../measure/words.ts';

export const severalModesOfUat: FindingRule = {
  id: 'several-modes-of-uat',
  title: 'Several failure modes of inadequate UAT',
  measures: 'Failure modes, named in open breaks, that the catalogue puts down to inadequate UAT',
  presentWhen: 'at-least',
  sparesBadWeeks: true,
  threshold: {
    default: 2,
    unit: 'failure modes',
    least: 2,
    most: 20,
    whole: true,
    why: '[proposal] policy default: one that slips through is a slip, the second makes a pattern.',
  },
  causes: ['inadequate-uat'],
  why: 'A test that was poor missed more than one thing; a good one misses one.',
  q: { value: 0.55, why: 'Smaller merchants meet one gap at a time.' },
  leak: { value: 0.03, why: 'Two slips of a good test at once are rare.' },
  check: 'Run "tieout check" over both sides, or record a run in the workspace.',
  read: (view, threshold) => {
    const none = neverCompared(view.facts);
    if (none !== null) return none;
    const modes = modesOf(view, 'inadequate-uat');
    return known(
      modes.length,
      `${counted(modes.length, 'different thing', 'different things')} that a test would have shown broke at once; it is a pattern from ${threshold}.`,
      modes,
    );
  },
};
