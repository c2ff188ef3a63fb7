import { type FindingRule, known, unknown } from '../finding-rule.ts';
import { lastSkuCheck } from '../measure/sku-checks.ts';
import { counted, percent } from '../measure/words.ts';

export const skuCheckFound: FindingRule = {
  id: 'sku-check-found',
  title: 'SKU check found faults',
  measures:
    'SKUs without an item, duplicated or with other units in the last check, as a share of the active ones',
  presentWhen: 'at-least',
  threshold: {
    default: 0.01,
    unit: 'share',
    least: 0.0001,
    most: 1,
    why: '[proposal] policy default: the gate asks for none; under one in a hundred is being mended.',
  },
  causes: ['sku-master-misaligned'],
  why: 'What the last check found and nobody mended is a fault of the master by definition.',
  q: { value: 0.7, why: 'A check finds what is wrong, where one was made.' },
  leak: { value: 0.05, why: 'What was found may have been mended since.' },
  check: 'Run the check of all SKUs, and write its result into the readiness record, part "skuChecks".',
  read: ({ facts }, threshold) => {
    const last = lastSkuCheck(facts);
    if (last === null) return unknown('No check of all SKUs is recorded.');
    const faults = last.unmatched + last.duplicates + last.attributesDiffer;
    const share = last.active === 0 ? 0 : Math.min(1, faults / last.active);
    return known(
      share,
      `The last check found ${counted(faults, 'fault', 'faults')} in ${last.active} SKUs (${percent(share)}); it counts from ${percent(threshold)}.`,
      [last.at],
    );
  },
};
