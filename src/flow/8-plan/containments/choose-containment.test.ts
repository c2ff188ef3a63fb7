import { describe, expect, it } from 'vitest';
import { defaultsOf, type OpenBreaks } from '../../../model/decision/index.ts';
import { makePlan, planParameters } from '../index.ts';
import { aDiagnosis, aProblem, noIndicators, someFacts, someSymptoms } from '../plan.testing.ts';

type ByKind = OpenBreaks['byKind'];
const parameters = defaultsOf(planParameters);

/** The containment of orders that do not flow, where these are open. */
function contained(byKind: ByKind) {
  const problems = byKind.map(({ kind, count, baseMinor }, i) =>
    aProblem({ id: `prb_${i}`, kind, count, baseMinor, severity: 'critical', conditions: [] }),
  );
  const facts = someFacts({ problems, open: { ...someFacts().open, byKind } });
  const { steps } = makePlan(
    facts,
    { symptoms: someSymptoms(), diagnosis: aDiagnosis(), indicators: noIndicators, calendar: null },
    parameters,
  );
  const step = steps.find(({ id }) => id === 'stabilise.orders-not-flowing');
  if (step === undefined) throw new Error('no containment');
  return step;
}

describe('the containment of a symptom', () => {
  it('enters nothing by hand where orders are there twice', () => {
    const step = contained([{ kind: 'order-duplicated-in-erp', count: 35, baseMinor: '1114181' }]);
    expect(step.title).toBe('Hold what is in the ERP twice before it is picked or billed');
    expect(step.does.join(' ')).not.toMatch(/import|enter/i);
    expect(step.does[0]).toContain('Order duplicated in ERP; 35 breaks, 11,142 GBP at risk');
    expect(step.doneWhen.check).toBe('control:order.posted-once');
  });

  it('is for what hurts most by money and number, and keeps what cannot wait of the rest', () => {
    const missing = { kind: 'order-missing-in-erp', count: 12, baseMinor: '900000' } as const;
    const twice = { kind: 'order-duplicated-in-erp', count: 3, baseMinor: '10000' } as const;
    const step = contained([missing, twice]);
    expect(step.title).toContain('Bring missing orders over');
    expect(step.does[0]).toContain('Order missing in ERP; 12 breaks, 9,000 GBP at risk');
    expect(step.does.at(-1)).toBe(
      'And for Order duplicated in ERP (3 breaks): put every later document on hold before it is picked or billed, and leave the older one.',
    );
    const other = contained([
      { ...missing, baseMinor: '10000', count: 1 },
      { ...twice, baseMinor: '900000' },
    ]);
    expect(other.title).toContain('in the ERP twice');
    expect(other.does.at(-1)).toContain(
      'And for Order missing in ERP (1 break): bring the missing ones over',
    );
  });

  it('is the first one of the symptom where its kinds have no amount and are as many', () => {
    const step = contained([
      { kind: 'order-duplicated-in-erp', count: 2, baseMinor: null },
      { kind: 'order-missing-in-erp', count: 2, baseMinor: null },
    ]);
    expect(step.title).toContain('Bring missing orders over');
    expect(step.does[0]).toContain('2 breaks)');
  });
});
