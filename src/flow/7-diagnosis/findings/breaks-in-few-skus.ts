import { type FindingRule, known } from '../finding-rule.ts';
import { neverCompared } from '../measure/compared.ts';
import { notOtherwiseNamed } from '../measure/modes-of.ts';
import { percent } from '../measure/words.ts';

export const breaksInFewSkus: FindingRule = {
  id: 'breaks-in-few-skus',
  title: 'Breaks in few SKUs',
  measures:
    'Share of open breaks, of those that have a SKU, in problems of several breaks that one or two SKUs, or one SKU as what sets it apart, account for',
  presentWhen: 'at-least',
  sparesBadWeeks: true,
  threshold: {
    default: 0.25,
    unit: 'share',
    least: 0.05,
    most: 1,
    why: '[proposal] policy default: several causes are there at once as a rule, so a quarter is much.',
  },
  more: {
    repeats: {
      default: 3,
      unit: 'breaks',
      least: 2,
      most: 50,
      whole: true,
      why: '[proposal] policy default: two of one SKU happen by chance.',
    },
  },
  causes: ['sku-master-misaligned'],
  why: 'A fault of the master hits the same SKU again and again; a fault of the flow hits whatever is sold.',
  q: { value: 0.6, why: 'A master that is wrong all over spreads over many SKUs.' },
  leak: { value: 0.08, why: 'Best sellers break most, whatever the cause.' },
  check: 'Run "tieout check" over both sides, or record a run in the workspace.',
  read: ({ facts, of }, threshold) => {
    const none = neverCompared(facts);
    if (none !== null) return none;
    const withSku = notOtherwiseNamed(facts, ['sku-master-misaligned']).filter(({ skus }) => skus !== null);
    const all = withSku.reduce((total, { count }) => total + count, 0);
    if (all < of('breaks.least')) return known(0, 'Hardly any open break has a SKU.');
    const few = withSku.filter(
      ({ count, skus, conditions }) =>
        (count >= of('breaks-in-few-skus.repeats') &&
          skus !== null &&
          skus * of('breaks-in-few-skus.repeats') <= count) ||
        conditions.some(({ attribute }) => attribute === 'sku' || attribute === 'item'),
    );
    const share = few.reduce((total, { count }) => total + count, 0) / all;
    return known(
      share,
      `${percent(share)} of the open breaks that have a SKU come back to the same few SKUs; it counts from ${percent(threshold)}.`,
      few.map(({ id }) => id),
    );
  },
};
