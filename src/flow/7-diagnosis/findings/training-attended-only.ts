import { type FindingRule, known, unknown } from '../finding-rule.ts';
import { tasksOf } from '../measure/tasks.ts';
import { percent } from '../measure/words.ts';

export const trainingAttendedOnly: FindingRule = {
  id: 'training-attended-only',
  title: 'Attended, not done',
  measures: 'Share of the training tasks that were attended or not yet taken',
  presentWhen: 'at-least',
  threshold: {
    default: 0.25,
    unit: 'share',
    least: 0.05,
    most: 1,
    why: '[proposal] policy default: a quarter is more than late joiners.',
  },
  causes: ['role-untrained'],
  why: 'Most training stops at attendance, which tells nothing of what people can do (practice, section 4).',
  q: { value: 0.7, why: 'Training that does not work is mostly training that nobody had to pass.' },
  leak: { value: 0.15, why: 'Late joiners have only attended.' },
  check:
    'Let each person do the tasks of the role on a test shop, and write the results into the readiness record, part "training".',
  read: ({ facts }, threshold) => {
    const tasks = tasksOf(facts.readiness.training);
    if (tasks.length === 0) return unknown('No training task is recorded.');
    const open = tasks.filter(({ result }) => result === 'attended' || result === 'not-yet');
    const share = open.length / tasks.length;
    return known(
      share,
      `${open.length} of ${tasks.length} training tasks were attended or not taken yet (${percent(share)}); it counts from ${percent(threshold)}.`,
      open.map(({ person }) => person),
    );
  },
};
