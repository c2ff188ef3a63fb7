import { type FindingRule, known } from '../finding-rule.ts';
import { neverCompared } from '../measure/compared.ts';
import { notOtherwiseNamed } from '../measure/modes-of.ts';
import { counted } from '../measure/words.ts';

/** What is mapped from the one system to the other, one value to one value. */
const mapped = new Set([
  'country',
  'currency',
  'entity',
  'gateway',
  'location',
  'province',
  'shippingMethod',
  'shop',
  'sourceName',
  'taxTitle',
]);

export const groupBrokenWhole: FindingRule = {
  id: 'group-broken-whole',
  title: 'A whole group of records breaks',
  measures:
    'Problems that hit nearly all records of one tax, gateway, country, currency, entity, location or shipping method',
  presentWhen: 'at-least',
  sparesBadWeeks: true,
  threshold: {
    default: 1,
    unit: 'problems',
    least: 1,
    most: 20,
    whole: true,
    why: 'One group that breaks as a whole is a mapping already.',
  },
  more: {
    share: {
      default: 0.7,
      unit: 'share',
      least: 0.3,
      most: 1,
      why: '[proposal] policy default: some records of the group may have been mended since.',
    },
  },
  causes: ['mapping-wrong'],
  why: 'A wrong mapping breaks every record that goes through it, and no other.',
  q: { value: 0.6, why: 'A mapping that carries few records does not stand out as a group.' },
  leak: { value: 0.06, why: 'An outage of one gateway or location looks the same.' },
  check: 'Run "tieout check" over both sides, or record a run in the workspace.',
  read: ({ facts, of }, threshold) => {
    const none = neverCompared(facts);
    if (none !== null) return none;
    const whole = notOtherwiseNamed(facts, ['inadequate-uat']).filter(
      ({ conditions, count, population }) =>
        count >= of('breaks.least') &&
        count >= of('group-broken-whole.share') * population &&
        conditions.some(({ attribute, test }) => test === 'is' && mapped.has(attribute)),
    );
    return known(
      whole.length,
      `${counted(whole.length, 'problem hits', 'problems hit')} nearly all records of one mapping; it counts from ${threshold}.`,
      whole.map(({ id }) => id),
    );
  },
};
