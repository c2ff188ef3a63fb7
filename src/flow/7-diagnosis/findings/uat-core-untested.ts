import { conditionsNamed } from '../../../model/decision/index.ts';
import { type FindingRule, known, unknown } from '../finding-rule.ts';
import { coreConditions } from '../measure/core-conditions.ts';
import { listed, percent } from '../measure/words.ts';

export const uatCoreUntested: FindingRule = {
  id: 'uat-core-untested',
  title: 'Core conditions untested',
  measures: 'Share of the core edge conditions that a test case ran',
  presentWhen: 'below',
  threshold: {
    default: 0.75,
    unit: 'share',
    least: 0.1,
    most: 1,
    why: '[proposal] policy default: the gate asks for all of them; under three quarters the gap is no accident.',
  },
  causes: ['edge-case-untested'],
  why: 'A condition that no case ran is an edge case untested by definition.',
  q: {
    value: 0.75,
    why: 'Where edge cases went untested, the list of cases shows it, unless the gap lies within a condition that was ticked off.',
  },
  leak: { value: 0.15, why: 'Smaller merchants need not test every condition.' },
  check: 'Write the test cases, their results and their sign-off into the readiness record, part "uat".',
  read: ({ facts }, threshold) => {
    const { uat } = facts.readiness;
    if (uat === null) return unknown('No record of the UAT was kept.');
    const run = uat.cases.filter(({ result }) => result === 'passed' || result === 'failed');
    const covered = conditionsNamed(run.flatMap(({ conditions }) => conditions));
    const core = coreConditions(facts);
    const done = core.filter((id) => covered.has(id));
    const missing = core.filter((id) => !covered.has(id));
    return known(
      done.length / core.length,
      `${done.length} of ${core.length} core conditions were tested (${percent(done.length / core.length)})${missing.length === 0 ? '' : `, not ${listed(missing)}`}; less than ${percent(threshold)} is too few.`,
      run.map(({ id }) => id),
    );
  },
};
