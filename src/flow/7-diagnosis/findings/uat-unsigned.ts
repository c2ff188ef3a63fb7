import { type FindingRule, known, unknown } from '../finding-rule.ts';

export const uatUnsigned: FindingRule = {
  id: 'uat-unsigned',
  title: 'Test not signed',
  measures: 'Whether nobody of the business signed the test (1) or somebody did (0)',
  presentWhen: 'at-least',
  threshold: {
    default: 1,
    unit: 'yes or no',
    least: 1,
    most: 1,
    whole: true,
    why: 'It is signed or it is not.',
  },
  causes: ['test-unlike-production'],
  why: 'The business signs what it would stand for in production; Success by Design makes it a condition (practice, section 4).',
  q: { value: 0.7, why: 'A test that is unlike production is seldom signed.' },
  leak: { value: 0.12, why: 'Signatures are forgotten.' },
  check: 'Write the test cases, their results and their sign-off into the readiness record, part "uat".',
  read: ({ facts }) => {
    const { uat } = facts.readiness;
    if (uat === null) return unknown('No record of the UAT was kept.');
    if (uat.signedOff === null) return known(1, 'Nobody has signed the UAT off.');
    return known(0, `${uat.signedOff.by} signed the UAT off on ${uat.signedOff.at.slice(0, 10)}.`);
  },
};
