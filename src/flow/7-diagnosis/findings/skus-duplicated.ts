import { type FindingRule, known, unknown } from '../finding-rule.ts';
import { counted, percent } from '../measure/words.ts';

export const skusDuplicated: FindingRule = {
  id: 'skus-duplicated',
  title: 'SKUs that exist twice',
  measures: 'Share of the active SKUs that are duplicated, after case and blanks are folded',
  presentWhen: 'at-least',
  threshold: {
    default: 0.005,
    unit: 'share',
    least: 0.0001,
    most: 1,
    why: '[proposal] policy default: the gate asks for none; under one in two hundred it is a slip.',
  },
  causes: ['sku-identity-broken'],
  why: 'Which of two items is shipped is chance.',
  q: { value: 0.55, why: 'Every second broken master has duplicates.' },
  leak: { value: 0.06, why: 'Capitals differ here and there.' },
  check: 'Run "tieout check" with the product export and the item list of the ERP.',
  read: ({ facts }, threshold) => {
    const { skus } = facts;
    if (skus === null) return unknown('No run has looked at the SKU master.');
    const share = skus.active === 0 ? 0 : Math.min(1, skus.duplicates / skus.active);
    return known(
      share,
      `${counted(skus.duplicates, 'SKU exists more than once', 'SKUs exist more than once')}, of ${skus.active} that are active (${percent(share)}); it counts from ${percent(threshold)}.`,
    );
  },
};
