import { type FindingRule, known, unknown } from '../finding-rule.ts';
import { keepsFallback } from '../measure/rehearsals.ts';

export const noDecider: FindingRule = {
  id: 'no-decider',
  title: 'Nobody decides',
  measures: 'Whether nobody is named who decides on the way back (1) or somebody is (0)',
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
  why: 'Go or no-go is a decision of a named person with evidence (practice, section 4).',
  q: { value: 0.7, why: 'It is nearly what the cause means; plans that lack it are plans on paper.' },
  leak: { value: 0.12, why: 'It is often agreed and not written down.' },
  check:
    'Ask who decides on going back at three in the morning, and write the name and the deputy down as "decider".',
  read: ({ facts }) => {
    const { decider } = facts.readiness;
    if (decider !== null)
      return known(
        0,
        `${decider.name} decides${decider.deputy === null ? ', without a deputy' : `, and in their absence ${decider.deputy}`}.`,
      );
    return keepsFallback(facts)
      ? known(1, 'Nobody is named who decides on go-live and on the way back.')
      : unknown('No record of the fallback plan was kept at all.');
  },
};
