import { describe, expect, it } from 'vitest';
import { judgeSymptoms, symptomParameters } from '../../src/flow/6-symptoms/index.ts';
import { diagnose } from '../../src/flow/7-diagnosis/index.ts';
import { holdOrder } from '../../src/flow/8-plan/hold-order.testing.ts';
import { makePlan, planParameters } from '../../src/flow/8-plan/index.ts';
import { type DecisionFacts, defaultsOf, type Plan } from '../../src/model/decision/index.ts';
import { readCases } from '../diagnosis/case.ts';
import { tellCase } from '../diagnosis/tell-case.ts';

const goLives = ['2026-10-04', '2026-11-20', '2026-12-14', '2027-02-01'];
const indicators = { week: null, indicators: [], falseSignalsExpected: null, says: '' };
const parameters = { symptoms: defaultsOf(symptomParameters), plan: defaultsOf(planParameters) };

/** The same merchant with go-live on each of the days, in their order. */
function plansOf(facts: DecisionFacts): readonly Plan[] {
  const symptoms = judgeSymptoms(facts, parameters.symptoms);
  const diagnosis = diagnose(facts, symptoms);
  return goLives.map((goLive) =>
    makePlan(
      { ...facts, readiness: { ...facts.readiness, goLive } },
      { symptoms, diagnosis, indicators, calendar: null },
      parameters.plan,
    ),
  );
}

describe('plans for merchants with known causes', () => {
  it('hold the laws in every world, begin with what hurts, and ask before they guess', () => {
    const keys = ({ warnings }: Plan): readonly string[] =>
      warnings.map(({ code, step }) => `${code} ${step}`);
    for (const one of readCases()) {
      const facts = tellCase(one);
      const plans = plansOf(facts);
      for (const [index, plan] of plans.entries()) {
        holdOrder(plan, facts.readiness.calendar, null);
        const earlier = plans[index - 1];
        if (earlier !== undefined) expect(keys(earlier)).toEqual(expect.arrayContaining([...keys(plan)]));
        const [first, second] = plan.steps;
        if (facts.open.total > 0) expect(first?.phase).toBe('stabilise');
        const undetermined = plan.warnings.some(({ code }) => code === 'undetermined');
        if (undetermined) expect((facts.open.total > 0 ? second : first)?.id).toMatch(/^check\./);
      }
    }
  });
});
