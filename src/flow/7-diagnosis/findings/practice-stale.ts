import { type FindingRule, known, unknown } from '../finding-rule.ts';
import { ageInDays } from '../measure/ready-by.ts';
import { tasksOf } from '../measure/tasks.ts';
import { percent } from '../measure/words.ts';

export const practiceStale: FindingRule = {
  id: 'practice-stale',
  title: 'Practice too long ago',
  measures:
    'Share of the passed tasks that were passed too long before the cutover, or before now where it is to come',
  presentWhen: 'at-least',
  threshold: {
    default: 0.5,
    unit: 'share',
    least: 0.1,
    most: 1,
    why: '[proposal] policy default: practised again if the last time is more than 21 days ago (practice, section 4); half of the people is a pattern.',
  },
  more: {
    days: {
      default: 21,
      unit: 'days',
      least: 1,
      most: 365,
      whole: true,
      why: '[proposal] Practised again if the last time is more than 21 days ago (practice, section 4).',
    },
  },
  causes: ['role-untrained'],
  why: 'What was done once and long ago is done wrongly on the day.',
  q: { value: 0.35, why: 'Most untrained roles never practised at all.' },
  leak: { value: 0.12, why: 'Go-lives slip.' },
  check:
    'Let each person do the tasks of the role on a test shop, and write the results into the readiness record, part "training".',
  read: ({ facts, of }, threshold) => {
    const passed = tasksOf(facts.readiness.training).filter(
      ({ result, at }) => result === 'passed' && at !== null,
    );
    if (passed.length === 0) return unknown('No passed task with a date is recorded.');
    const old = passed.filter(({ at }) => at !== null && ageInDays(facts, at) > of('practice-stale.days'));
    const share = old.length / passed.length;
    return known(
      share,
      `${old.length} of ${passed.length} passed tasks were more than ${of('practice-stale.days')} days old (${percent(share)}); it counts from ${percent(threshold)}.`,
      old.map(({ person }) => person),
    );
  },
};
