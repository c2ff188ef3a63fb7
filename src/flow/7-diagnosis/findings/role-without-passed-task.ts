import { type FindingRule, known, unknown } from '../finding-rule.ts';
import { untrainedRoles } from '../measure/untrained-roles.ts';
import { counted, listed } from '../measure/words.ts';

export const roleWithoutPassedTask: FindingRule = {
  id: 'role-without-passed-task',
  title: 'Roles without a passed task',
  measures:
    'Roles of which fewer than seven in ten tasks were passed, or that have no task at all though the team has the role',
  presentWhen: 'at-least',
  threshold: {
    default: 1,
    unit: 'roles',
    least: 1,
    most: 6,
    whole: true,
    why: '[proposal] policy default: a single role is enough, for it works with what the others do.',
  },
  more: {
    passed: {
      default: 0.7,
      unit: 'share',
      least: 0.1,
      most: 1,
      why: '[proposal] policy default: the gate asks for 90 % (practice, section 4.1); one task missed in a small role is no cause yet.',
    },
  },
  causes: ['role-untrained'],
  why: 'Only a task that was done is proof; attendance is not (practice, section 4).',
  q: { value: 0.85, why: 'It is nearly what the cause means.' },
  leak: { value: 0.12, why: 'One person is ill on the day.' },
  check:
    'Let each person do the tasks of the role on a test shop, and write the results into the readiness record, part "training".',
  read: ({ facts, of }, threshold) => {
    const { training } = facts.readiness;
    if (training === null) return unknown('No record of the training was kept.');
    const weak = untrainedRoles(facts, of('role-without-passed-task.passed'));
    const which =
      weak.length === 0
        ? 'Every role has passed enough of its tasks'
        : `${listed(weak)} ${weak.length === 1 ? 'has' : 'have'} passed too few tasks`;
    return known(weak.length, `${which}; it counts from ${counted(threshold, 'role', 'roles')}.`, weak);
  },
};
