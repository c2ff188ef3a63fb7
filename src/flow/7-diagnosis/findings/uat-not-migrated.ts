import { type FindingRule, known, unknown } from '../finding-rule.ts';

export const uatNotMigrated: FindingRule = {
  id: 'uat-not-migrated',
  title: 'Not on migrated data',
  measures: 'Whether the test ran on other than migrated data (1) or on migrated data (0)',
  presentWhen: 'at-least',
  threshold: { default: 1, unit: 'yes or no', least: 1, most: 1, whole: true, why: 'It was or it was not.' },
  causes: ['test-unlike-production'],
  why: 'Test data made by hand has none of the odd records that migration brings.',
  q: { value: 0.75, why: 'It is the commonest way in which a test is unlike production.' },
  leak: { value: 0.12, why: 'Some good tests use made-up data and say so.' },
  check:
    'Ask who ran the UAT whether it ran on migrated data, with real roles, and write it down as "onMigratedData".',
  read: ({ facts }) => {
    const { uat } = facts.readiness;
    if (uat === null) return unknown('No record of the UAT was kept.');
    if (uat.onMigratedData === null) return unknown('Nobody wrote down what data the UAT ran on.');
    return uat.onMigratedData
      ? known(0, 'The UAT ran on migrated data.')
      : known(1, 'The UAT did not run on migrated data.');
  },
};
