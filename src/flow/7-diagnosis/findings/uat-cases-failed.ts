import { type FindingRule, known, unknown } from '../finding-rule.ts';
import { percent } from '../measure/words.ts';

export const uatCasesFailed: FindingRule = {
  id: 'uat-cases-failed',
  title: 'Failed cases left open',
  measures: 'Share of the test cases that failed or were blocked without a workaround that somebody accepted',
  presentWhen: 'at-least',
  threshold: {
    default: 0.1,
    unit: 'share',
    least: 0.01,
    most: 1,
    why: '[proposal] policy default: the gate asks that 95 % passed (practice, section 4.1); twice that is no accident.',
  },
  causes: ['inadequate-uat'],
  why: 'Going live over failed cases is a test that was not taken seriously, whatever failed.',
  q: { value: 0.4, why: 'Where tests were poor, many never ran, and those that ran passed.' },
  leak: { value: 0.07, why: 'Good tests leave a few failures open too, mostly accepted in writing.' },
  check: 'Write the test cases, their results and their sign-off into the readiness record, part "uat".',
  read: ({ facts }, threshold) => {
    const { uat } = facts.readiness;
    if (uat === null) return unknown('No record of the UAT was kept.');
    if (uat.cases.length === 0) return unknown('No test case was recorded, so none could fail.');
    const open = uat.cases.filter(
      ({ result, workaround }) => (result === 'failed' || result === 'blocked') && workaround === null,
    );
    const share = open.length / uat.cases.length;
    return known(
      share,
      `${open.length} of ${uat.cases.length} test cases failed or were blocked without an accepted workaround (${percent(share)}); it counts from ${percent(threshold)}.`,
      open.map(({ id }) => id),
    );
  },
};
