import { type FindingRule, known, unknown } from '../finding-rule.ts';
import { counted, percent } from '../measure/words.ts';

export const skusAttributes: FindingRule = {
  id: 'skus-attributes',
  title: 'SKU attributes that differ',
  measures: 'Share of the active SKUs whose unit, pack or other attribute differs',
  presentWhen: 'at-least',
  threshold: {
    default: 0.005,
    unit: 'share',
    least: 0.0001,
    most: 1,
    why: '[proposal] policy default: under one in two hundred it is spelling.',
  },
  causes: ['sku-attributes-differ'],
  why: 'A case booked as a piece is twelve times wrong, in stock and in revenue.',
  q: { value: 0.6, why: 'Attributes are compared where both sides give them.' },
  leak: { value: 0.05, why: 'Descriptions and units are spelt differently.' },
  check: 'Run "tieout check" with the product export and the item list of the ERP.',
  read: ({ facts }, threshold) => {
    const { skus } = facts;
    if (skus === null) return unknown('No run has looked at the SKU master.');
    const share = skus.active === 0 ? 0 : Math.min(1, skus.attributesDiffer / skus.active);
    return known(
      share,
      `${counted(skus.attributesDiffer, 'SKU has other attributes in the ERP', 'SKUs have other attributes in the ERP')}, of ${skus.active} that are active (${percent(share)}); it counts from ${percent(threshold)}.`,
    );
  },
};
