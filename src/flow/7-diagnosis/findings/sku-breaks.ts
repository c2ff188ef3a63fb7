import { type FindingRule, known } from '../finding-rule.ts';
import { neverCompared } from '../measure/compared.ts';
import { breaksFor } from '../measure/modes-of.ts';
import { counted, percent } from '../measure/words.ts';

const kinds = new Set(['line-item-differs', 'line-quantity-differs']);

export const skuBreaks: FindingRule = {
  id: 'sku-breaks',
  title: 'Breaks of SKUs',
  measures: 'Share of open breaks that are of SKUs, items, quantities or units',
  presentWhen: 'at-least',
  sparesBadWeeks: true,
  threshold: {
    default: 0.1,
    unit: 'share',
    least: 0.01,
    most: 1,
    why: '[proposal] policy default: several causes are there at once as a rule, so a tenth is much.',
  },
  causes: ['sku-master-misaligned'],
  why: 'A transaction that was hit by the master says so by its kind.',
  q: { value: 0.65, why: 'Faults of the master that show in stock and prices only are of other kinds.' },
  leak: { value: 0.08, why: 'A replaced line looks like another item.' },
  check: 'Run "tieout check" over both sides, or record a run in the workspace.',
  read: ({ facts, of }, threshold) => {
    const none = neverCompared(facts);
    if (none !== null) return none;
    const count = breaksFor(
      facts,
      ['sku-master-misaligned'],
      (kind) => kind.startsWith('sku-') || kinds.has(kind),
    );
    const share = count < of('breaks.least') ? 0 : count / facts.open.total;
    return known(
      share,
      `${counted(count, 'open break is', 'open breaks are')} of SKUs, items or units (${percent(share)}); it counts from ${percent(threshold)}.`,
    );
  },
};
