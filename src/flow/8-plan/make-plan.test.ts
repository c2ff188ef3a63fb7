import { describe, expect, it } from 'vitest';
import {
  type DecisionFacts,
  type Diagnosis,
  defaultsOf,
  type Plan,
  type Readiness,
} from '../../model/decision/index.ts';
import { makePlan, planParameters } from './index.ts';
import {
  aDiagnosis,
  aProblem,
  emptyReadiness,
  noIndicators,
  someFacts,
  someSymptoms,
  undetermined,
} from './plan.testing.ts';

const parameters = defaultsOf(planParameters);

function planOf(facts: DecisionFacts, diagnosis: Diagnosis = aDiagnosis(), symptoms = someSymptoms()): Plan {
  return makePlan(facts, { symptoms, diagnosis, indicators: noIndicators, calendar: null }, parameters);
}

const ready = (changes: Partial<Readiness>): Readiness => ({ ...emptyReadiness, ...changes });
const ids = ({ steps }: Plan): readonly string[] => steps.map(({ id }) => id);
const stepOf = ({ steps }: Plan, id: string) => {
  const step = steps.find((one) => one.id === id);
  if (step === undefined) throw new Error(`no step ${id}`);
  return step;
};
const missingOrders: Partial<DecisionFacts> = {
  problems: [aProblem()],
  open: {
    ...someFacts().open,
    total: 13,
    byKind: [{ kind: 'order-missing-in-erp', count: 13, baseMinor: '120400' }],
  },
};

describe('the order of a plan', () => {
  it('contains the symptom that hurts most, then goes upstream, then layers the rest', () => {
    const plan = planOf(
      someFacts(missingOrders),
      aDiagnosis({ 'inadequate-uat': 0.8 }, { 'missing-owner': 0.95, 'missing-source-of-truth': 0.75 }),
    );
    expect(ids(plan).slice(0, 5)).toEqual([
      'stabilise.orders-not-flowing',
      'source-of-truth.name',
      'owner.name',
      'problems.end',
      'uat.cover',
    ]);
  });

  it('says where, how many and how much, and how the containment is taken back', () => {
    const [first] = planOf(someFacts(missingOrders)).steps;
    expect(first?.does[0]).toContain(
      'Order missing in ERP where gateway is paypal; 13 breaks, 1,204 GBP at risk',
    );
    expect(first?.whyNow).toContain('13 of them critical');
    expect(first?.undo).toContain('Stop the daily import');
    expect(first?.problems).toEqual(['prb_1']);
  });

  it('asks for the check that tells most where nothing is diagnosed', () => {
    const plan = planOf(someFacts(missingOrders), undetermined);
    expect(ids(plan)[1]).toBe('check.uat-unsigned');
    expect(plan.warnings.map(({ code }) => code)).toContain('undetermined');
    expect(plan.steps.some(({ phase, id }) => phase === 'upstream' && !id.startsWith('check.'))).toBe(false);
  });
});
