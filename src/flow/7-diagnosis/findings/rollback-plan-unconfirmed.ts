import { type FindingRule, known, unknown } from '../finding-rule.ts';
import { counted } from '../measure/words.ts';

export const rollbackPlanUnconfirmed: FindingRule = {
  id: 'rollback-plan-unconfirmed',
  title: 'Rollback plan not confirmed',
  measures: 'Whether nobody has confirmed having read the rollback plan (1) or somebody has (0)',
  presentWhen: 'at-least',
  threshold: {
    default: 1,
    unit: 'yes or no',
    least: 1,
    most: 1,
    whole: true,
    why: 'It was confirmed or it was not.',
  },
  causes: ['no-way-back'],
  why: 'A plan that nobody has read is not communicated.',
  q: { value: 0.6, why: 'Without a plan there is nothing to confirm.' },
  leak: { value: 0.12, why: 'Confirmations are collected late.' },
  check:
    'Send the rollback plan round, and write down who has confirmed it, as "confirmations" of "rollback-plan".',
  read: ({ facts }) => {
    const { confirmations } = facts.readiness;
    if (confirmations === null) return unknown('No record of confirmations was kept.');
    const asked = confirmations.filter(({ what }) => what === 'rollback-plan');
    const done = asked.filter(({ at }) => at !== null);
    return done.length === 0
      ? known(1, 'Nobody has confirmed having read the rollback plan.')
      : known(
          0,
          `${counted(done.length, 'person has', 'people have')} confirmed having read the rollback plan.`,
          done.map(({ by }) => by),
        );
  },
};
