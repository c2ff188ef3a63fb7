import { type FindingRule, known } from '../finding-rule.ts';
import { neverCompared } from '../measure/compared.ts';
import { listed, percent } from '../measure/words.ts';

export const breaksOnEdges: FindingRule = {
  id: 'breaks-on-edges',
  title: 'Breaks on edge conditions',
  measures: 'Share of open breaks that bear an edge condition, the one that most of them bear at least',
  presentWhen: 'at-least',
  sparesBadWeeks: true,
  threshold: {
    default: 0.4,
    unit: 'share',
    least: 0.05,
    most: 1,
    why: '[proposal] policy default: under two fifths, plain orders break as well.',
  },
  causes: ['edge-case-untested'],
  why: 'Plain orders are what everybody tests; breaks that need a refund, a tip or a foreign currency to show are of a script without them.',
  q: { value: 0.7, why: 'Edge cases that went untested break on their edge.' },
  leak: { value: 0.2, why: 'Faults of people and of switching over hit records with edges as well.' },
  check: 'Run "tieout check" over both sides, or record a run in the workspace.',
  read: ({ facts, of }, threshold) => {
    const none = neverCompared(facts);
    if (none !== null) return none;
    const { total, byCondition } = facts.open;
    if (total < of('breaks.least')) return known(0, 'Hardly anything is open.');
    const borne = byCondition.reduce((sum, { count }) => sum + count, 0);
    const share = Math.min(1, borne / total);
    const most = byCondition
      .filter(({ count }) => count >= of('breaks.least'))
      .map(({ condition }) => condition);
    return known(
      share,
      `About ${percent(share)} of the open breaks bear an edge condition${most.length === 0 ? '' : ` (${listed(most)})`}; it counts from ${percent(threshold)}.`,
      most,
    );
  },
};
