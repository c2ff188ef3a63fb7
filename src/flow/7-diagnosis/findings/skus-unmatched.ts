import { type FindingRule, known, unknown } from '../finding-rule.ts';
import { counted, percent } from '../measure/words.ts';

export const skusUnmatched: FindingRule = {
  id: 'skus-unmatched',
  title: 'SKUs on one side only',
  measures:
    'Share of the active SKUs that no item or item reference of the ERP has, or that the ERP holds for a product and the shop lacks',
  presentWhen: 'at-least',
  threshold: {
    default: 0.01,
    unit: 'share',
    least: 0.0001,
    most: 1,
    why: '[proposal] policy default: the gate asks for none; under one in a hundred it is a new product.',
  },
  causes: ['sku-identity-broken'],
  why: 'A SKU without an item cannot be booked, or is booked as something else; an item without a SKU cannot be sold.',
  q: { value: 0.65, why: 'The commonest gap of a master that was never lined up.' },
  leak: { value: 0.08, why: 'New products are in the shop first.' },
  check: 'Run "tieout check" with the product export and the item list of the ERP.',
  read: ({ facts }, threshold) => {
    const { skus } = facts;
    if (skus === null) return unknown('No run has looked at the SKU master.');
    const share = skus.active === 0 ? 0 : Math.min(1, skus.unmatched / skus.active);
    return known(
      share,
      `${counted(skus.unmatched, 'SKU is on one side only', 'SKUs are on one side only')}, of ${skus.active} that are active (${percent(share)}); it counts from ${percent(threshold)}.`,
    );
  },
};
