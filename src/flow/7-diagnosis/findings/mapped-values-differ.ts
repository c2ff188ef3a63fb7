import { type FindingRule, known } from '../finding-rule.ts';
import { neverCompared } from '../measure/compared.ts';
import { breaksFor } from '../measure/modes-of.ts';
import { counted, percent } from '../measure/words.ts';

const kinds = new Set([
  'account-differs',
  'currency-differs',
  'customer-differs',
  'due-date-differs',
  'entity-differs',
  'location-differs',
  'stock-location-unmapped',
  'tax-differs',
  'tax-inclusive-mistaken',
]);

export const mappedValuesDiffer: FindingRule = {
  id: 'mapped-values-differ',
  title: 'Mapped values differ',
  measures:
    'Share of open breaks that differ in an account, a tax, an entity, a currency, a location or a customer',
  presentWhen: 'at-least',
  sparesBadWeeks: true,
  threshold: {
    default: 0.3,
    unit: 'share',
    least: 0.05,
    most: 1,
    why: '[proposal] policy default: under a third they are a side effect.',
  },
  causes: ['mapping-wrong', 'sku-attributes-differ'],
  why: 'These are values that are looked up, in a table of mappings or by the tax class and unit of the item, not worked out.',
  q: { value: 0.55, why: 'A wrong mapping shows in the value it maps, unless the record is refused.' },
  leak: { value: 0.12, why: 'Edge cases leave wrong taxes and accounts as well.' },
  check: 'Run "tieout check" over both sides, or record a run in the workspace.',
  read: ({ facts, of }, threshold) => {
    const none = neverCompared(facts);
    if (none !== null) return none;
    const count = breaksFor(facts, ['inadequate-uat', 'sku-master-misaligned'], (kind) => kinds.has(kind));
    const share = count < of('breaks.least') ? 0 : count / facts.open.total;
    return known(
      share,
      `${counted(count, 'open break differs', 'open breaks differ')} in a mapped value (${percent(share)}); it counts from ${percent(threshold)}.`,
    );
  },
};
