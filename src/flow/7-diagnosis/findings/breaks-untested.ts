import { conditionsNamed } from '../../../model/decision/index.ts';
import { type FindingRule, known, unknown } from '../finding-rule.ts';
import { neverCompared } from '../measure/compared.ts';
import { listed, percent } from '../measure/words.ts';

export const breaksUntested: FindingRule = {
  id: 'breaks-untested',
  title: 'Breaks under untested conditions',
  measures:
    'Share of the conditions that open breaks bear, by breaks, that no passed or failed test case exercised',
  presentWhen: 'at-least',
  sparesBadWeeks: true,
  threshold: {
    default: 0.3,
    unit: 'share',
    least: 0.05,
    most: 1,
    why: '[proposal] policy default: under a third, the test missed what few orders do.',
  },
  causes: ['edge-case-untested'],
  why: 'What breaks in production and was never tested is the plainest sign that the test had a gap.',
  q: { value: 0.8, why: 'Where the gap let faults through, they lie in the gap.' },
  leak: { value: 0.08, why: 'Breaks of other causes bear conditions too, some of them untested.' },
  check: 'Write the test cases, their results and their sign-off into the readiness record, part "uat".',
  read: ({ facts, of }, threshold) => {
    const none = neverCompared(facts);
    if (none !== null) return none;
    const { uat } = facts.readiness;
    if (uat === null)
      return unknown('No record of the UAT was kept, so nobody knows which conditions were tested.');
    const tested = conditionsNamed(
      uat.cases.flatMap(({ result, conditions }) =>
        result === 'passed' || result === 'failed' ? conditions : [],
      ),
    );
    const borne = facts.open.byCondition.reduce((total, { count }) => total + count, 0);
    if (borne < of('breaks.least')) return known(0, 'Hardly any open break bears an edge condition.');
    const gaps = facts.open.byCondition.filter(({ condition }) => !tested.has(condition));
    const share = gaps.reduce((total, { count }) => total + count, 0) / borne;
    return known(
      share,
      `${percent(share)} of what open breaks bear of edge conditions was never tested${gaps.length === 0 ? '' : ` (${listed(gaps.map(({ condition }) => condition))})`}; it counts from ${percent(threshold)}.`,
      gaps.map(({ condition }) => condition),
    );
  },
};
