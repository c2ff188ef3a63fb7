import { type FindingRule, known, unknown } from '../finding-rule.ts';
import { percent } from '../measure/words.ts';

export const uatUnfinished: FindingRule = {
  id: 'uat-unfinished',
  title: 'Test not finished',
  measures: 'Share of the test cases that never ran; no case at all counts as all of them',
  presentWhen: 'at-least',
  threshold: {
    default: 0.1,
    unit: 'share',
    least: 0.01,
    most: 1,
    why: '[proposal] policy default: the gate asks that all of them ran.',
  },
  causes: ['inadequate-uat'],
  why: 'A case that never ran tested nothing.',
  q: { value: 0.5, why: 'About half of the poor tests were planned well and cut short.' },
  leak: { value: 0.08, why: 'Some cases are dropped on purpose.' },
  check: 'Write the test cases, their results and their sign-off into the readiness record, part "uat".',
  read: ({ facts }, threshold) => {
    const { uat } = facts.readiness;
    if (uat === null) return unknown('No record of the UAT was kept.');
    const open = uat.cases.filter(({ result }) => result === 'untested');
    const share = uat.cases.length === 0 ? 1 : open.length / uat.cases.length;
    return known(
      share,
      uat.cases.length === 0
        ? 'The record of the UAT has no test case.'
        : `${open.length} of ${uat.cases.length} test cases never ran (${percent(share)}); it counts from ${percent(threshold)}.`,
      open.map(({ id }) => id),
    );
  },
};
