import { conditionsNamed } from '../../../model/decision/index.ts';
import { type FindingRule, known, unknown } from '../finding-rule.ts';
import { coreConditions } from '../measure/core-conditions.ts';
import { percent } from '../measure/words.ts';

export const uatPairsUncovered: FindingRule = {
  id: 'uat-pairs-uncovered',
  title: 'Pairs of conditions untested',
  measures: 'Share of the pairs of core conditions that one test case exercises together',
  presentWhen: 'below',
  threshold: {
    default: 0.4,
    unit: 'share',
    least: 0.05,
    most: 1,
    why: '[proposal] policy default: all feasible pairs are the aim; suites written by hand reach a few tenths.',
  },
  causes: ['edge-case-untested'],
  why: 'Most failures come from one or two factors together (NIST, practice section 4), so pairs are what a suite is measured by.',
  q: { value: 0.85, why: 'A suite with gaps hardly ever covers pairs.' },
  leak: { value: 0.45, why: 'Few suites written by hand cover pairs, good ones included.' },
  check: 'Write the test cases, their results and their sign-off into the readiness record, part "uat".',
  read: ({ facts }, threshold) => {
    const { uat } = facts.readiness;
    if (uat === null) return unknown('No record of the UAT was kept.');
    const run = uat.cases.filter(({ result }) => result === 'passed' || result === 'failed');
    const core = coreConditions(facts);
    const together = run.map(({ conditions }) => conditionsNamed(conditions));
    const pairs = core.flatMap((a, i) => core.slice(i + 1).map((b) => [a, b] as const));
    const covered = pairs.filter(([a, b]) => together.some((one) => one.has(a) && one.has(b))).length;
    const share = pairs.length === 0 ? 1 : covered / pairs.length;
    return known(
      share,
      `${covered} of ${pairs.length} pairs of core conditions were tested together (${percent(share)}); less than ${percent(threshold)} is too few.`,
    );
  },
};
