import { type FindingRule, known } from '../finding-rule.ts';
import { neverCompared } from '../measure/compared.ts';
import { notOtherwiseNamed } from '../measure/modes-of.ts';
import { counted } from '../measure/words.ts';

const kinds = new Set(['order-missing-in-erp', 'order-duplicated-in-erp']);

export const flowStopped: FindingRule = {
  id: 'flow-stopped',
  title: 'The flow stopped',
  measures: 'Open breaks of problems in which nearly all orders of some days are missing or doubled',
  presentWhen: 'at-least',
  threshold: {
    default: 2,
    unit: 'breaks',
    least: 2,
    most: 1000,
    whole: true,
    why: 'A lone order is no stop.',
  },
  more: {
    share: {
      default: 0.6,
      unit: 'share',
      least: 0.2,
      most: 1,
      why: '[proposal] policy default: a stop seldom begins and ends with a day.',
    },
  },
  causes: ['no-way-back'],
  why: 'A stop of the flow, or two connectors at once, is what a fallback plan is for: what was lost comes back the same day.',
  q: { value: 0.45, why: 'A missing fallback shows only where something stopped.' },
  leak: { value: 0.05, why: 'Lost stretches that nobody has noticed yet look the same.' },
  check: 'Run "tieout check" over both sides, or record a run in the workspace.',
  read: ({ facts, of }, threshold) => {
    const none = neverCompared(facts);
    if (none !== null) return none;
    const stops = notOtherwiseNamed(facts, ['no-fallback-plan']).filter(
      ({ kind, conditions, count, population }) =>
        kinds.has(kind) &&
        conditions.some(({ attribute, test }) => test === 'between' || attribute === 'day') &&
        count >= of('flow-stopped.share') * population,
    );
    const count = stops.reduce((total, one) => total + one.count, 0);
    return known(
      count,
      `${counted(count, 'order is', 'orders are')} missing or doubled in stretches of days that break as a whole; it counts from ${threshold}.`,
      stops.map(({ id }) => id),
    );
  },
};
