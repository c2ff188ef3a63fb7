import { type FindingRule, known, unknown } from '../finding-rule.ts';
import { counted, percent } from '../measure/words.ts';

export const skusWrongItem: FindingRule = {
  id: 'skus-wrong-item',
  title: 'SKUs mapped to the wrong item',
  measures: 'Share of the active SKUs whose item is another',
  presentWhen: 'at-least',
  threshold: {
    default: 0.002,
    unit: 'share',
    least: 0.0001,
    most: 1,
    why: '[proposal] policy default: a single one in five hundred is a slip.',
  },
  causes: ['sku-identity-broken'],
  why: 'The order is booked, shipped and counted as another item.',
  q: { value: 0.4, why: 'Seen only where names or barcodes contradict the mapping.' },
  leak: { value: 0.03, why: 'Names differ without the item being another.' },
  check: 'Run "tieout check" with the product export and the item list of the ERP.',
  read: ({ facts }, threshold) => {
    const { skus } = facts;
    if (skus === null) return unknown('No run has looked at the SKU master.');
    const share = skus.active === 0 ? 0 : Math.min(1, skus.wrongItem / skus.active);
    return known(
      share,
      `${counted(skus.wrongItem, 'SKU is mapped to another item', 'SKUs are mapped to another item')}, of ${skus.active} that are active (${percent(share)}); it counts from ${percent(threshold)}.`,
    );
  },
};
