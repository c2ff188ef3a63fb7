import { type FindingRule, known, unknown } from '../finding-rule.ts';
import { ageInDays } from '../measure/ready-by.ts';
import { lastSkuCheck } from '../measure/sku-checks.ts';
import { counted } from '../measure/words.ts';

export const skuCheckMissing: FindingRule = {
  id: 'sku-check-missing',
  title: 'SKU check missing or stale',
  measures:
    'Days since the last check of all SKUs, before the cutover where that is past; never counts as 999',
  presentWhen: 'at-least',
  threshold: {
    default: 15,
    unit: 'days',
    least: 1,
    most: 120,
    whole: true,
    why: 'Hard criterion of the gate: checked two weeks before the cutover and again the day before (practice, section 4.1).',
  },
  causes: ['sku-master-misaligned'],
  why: 'A master that nobody checked is lined up by chance.',
  q: { value: 0.7, why: 'Masters go wrong where nobody looks.' },
  leak: { value: 0.2, why: 'Some masters are right without a check.' },
  check: 'Run the check of all SKUs, and write its result into the readiness record, part "skuChecks".',
  read: ({ facts }, threshold) => {
    const { skuChecks } = facts.readiness;
    if (skuChecks === null) return unknown('No record of SKU checks was kept.');
    const last = lastSkuCheck(facts);
    if (last === null) return known(999, 'The SKUs were never checked all at once.');
    const days = ageInDays(facts, last.at);
    return known(
      days,
      `The last check of all SKUs was ${counted(days, 'day', 'days')} old; it counts from ${threshold}.`,
      [last.at],
    );
  },
};
