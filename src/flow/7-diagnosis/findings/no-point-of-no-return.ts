import { type FindingRule, known, unknown } from '../finding-rule.ts';
import { keepsFallback } from '../measure/rehearsals.ts';

export const noPointOfNoReturn: FindingRule = {
  id: 'no-point-of-no-return',
  title: 'No point of no return',
  measures: 'Whether no event is named after which there is no way back (1) or one is (0)',
  presentWhen: 'at-least',
  threshold: {
    default: 1,
    unit: 'yes or no',
    least: 1,
    most: 1,
    whole: true,
    why: 'It is named or it is not.',
  },
  causes: ['no-way-back'],
  why: 'After live transactions post, a true rollback is rarely realistic: the last moment must be known before (practice, section 4).',
  q: { value: 0.75, why: 'It is nearly what the cause means; plans that lack it are plans on paper.' },
  leak: { value: 0.2, why: 'It is often agreed and not written down.' },
  check:
    'Name the event after which going back is no longer possible, such as the first payout settled in the new ERP, as "pointOfNoReturn".',
  read: ({ facts }) => {
    const { pointOfNoReturn } = facts.readiness;
    if (pointOfNoReturn !== null) return known(0, `There is no way back after: ${pointOfNoReturn}.`);
    return keepsFallback(facts)
      ? known(1, 'No event is named after which there is no way back.')
      : unknown('No record of the fallback plan was kept at all.');
  },
};
