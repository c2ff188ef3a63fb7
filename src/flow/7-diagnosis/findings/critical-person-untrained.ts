import { type FindingRule, known, unknown } from '../finding-rule.ts';
import { tasksOf } from '../measure/tasks.ts';
import { counted } from '../measure/words.ts';

export const criticalPersonUntrained: FindingRule = {
  id: 'critical-person-untrained',
  title: 'Critical people untrained',
  measures: 'People whose task go-live cannot do without, who have not passed it',
  presentWhen: 'at-least',
  threshold: {
    default: 1,
    unit: 'people',
    least: 1,
    most: 50,
    whole: true,
    why: 'Soft criterion of the gate: all critical people (practice, section 4.1).',
  },
  causes: ['role-untrained'],
  why: 'The whole go-live leans on them.',
  q: { value: 0.6, why: 'Who leaves training to chance leaves it to chance here too.' },
  leak: { value: 0.12, why: 'Critical people are away on the day as others are.' },
  check:
    'Let each person do the tasks of the role on a test shop, and write the results into the readiness record, part "training".',
  read: ({ facts }, threshold) => {
    const { training } = facts.readiness;
    if (training === null) return unknown('No record of the training was kept.');
    const open = tasksOf(training).filter(({ critical, result }) => critical && result !== 'passed');
    const people = [...new Set(open.map(({ person }) => person))].sort();
    return known(
      people.length,
      `${counted(people.length, 'critical person has', 'critical people have')} not passed ${people.length === 1 ? 'a task' : 'tasks'} that go-live cannot do without; it counts from ${threshold}.`,
      people,
    );
  },
};
