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
  aCause,
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

const onLive = (goLive: string | null, changes: Partial<Readiness> = {}): DecisionFacts =>
  someFacts({ ...missingOrders, readiness: ready({ goLive, ...changes }) });
const codes = ({ warnings }: Plan): readonly string[] =>
  warnings.map(({ code, step }) => (step === null ? code : `${code} ${step}`));
const noteCodes = ({ notes }: Plan): readonly string[] => notes.map(({ code }) => code);

it('says of a cause no more than the diagnosis does', () => {
  const weight = (finding: string, decibans: number) =>
    ({ finding, state: 'present', decibans, strength: 'hardly', says: '' }) as const;
  // What counts little, and what only explains another cause away, is no finding that speaks for it.
  const weights = [weight('uat-unsigned', 0.4), weight('sku-check-missing', 3)];
  const causes = [
    aCause('inadequate-uat', 0.9996, { weights: [weight('uat-unsigned', 4)] }),
    aCause('no-fallback-plan', 0.0004, { weights }),
  ];
  const plan = planOf(someFacts(missingOrders), { ...aDiagnosis(), causes });
  expect(stepOf(plan, 'uat.cover').whyNow).toContain(
    'Inadequate UAT is very likely (more than 99 %) as a cause; 1 finding speaks for it.',
  );
  expect(stepOf(plan, 'rollback.write').whyNow).toContain(
    'No fallback plan is very unlikely (less than 1 %) as a cause; nothing found speaks for it.',
  );
});

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

  it('does not hold the SKU master to be settled while the diagnosis names it', () => {
    const lined = { at: '2026-09-06T10:00:00Z', full: true, active: 900, unmatched: 0, duplicates: 0 };
    const facts = onLive('2026-10-19', { skuChecks: [{ ...lined, attributesDiffer: 0 }] });
    const skus = (diagnosis: Diagnosis) => stepOf(planOf(facts, diagnosis), 'sku.resolve');
    expect(skus(aDiagnosis())).toMatchObject({ state: 'done', title: 'Line up the SKU master' });
    expect(skus(undetermined).state).toBe('done');
    expect(skus(aDiagnosis({ 'sku-master-misaligned': 0.97 }))).toMatchObject({
      state: 'planned',
      title: 'Find out why items differ although every SKU lines up',
      doneWhen: { check: 'finding:sku-breaks' },
    });
  });

  it('says less than one of a currency, and not none', () => {
    const some = someFacts({ problems: [aProblem({ baseMinor: '40' })] });
    expect(JSON.stringify(planOf(some).steps)).toContain('less than 1 GBP at risk');
  });

  it('asks for the check that tells most where nothing is diagnosed', () => {
    const plan = planOf(someFacts(missingOrders), undetermined);
    expect(ids(plan)[1]).toBe('check.uat-unsigned');
    expect(plan.warnings.map(({ code }) => code)).toContain('undetermined');
    expect(plan.steps.some(({ phase, id }) => phase === 'upstream' && !id.startsWith('check.'))).toBe(false);
  });
});

describe('what comes first', () => {
  it('follows the usual order as long as nothing speaks against it', () => {
    const order = ['uat.cover', 'rollback.write', 'sku.resolve', 'training.prepare'];
    const layered = (plan: Plan) => ids(plan).filter((id) => order.includes(id));
    expect(layered(planOf(someFacts()))).toEqual(order);
    expect(layered(planOf(someFacts(), undetermined))).toEqual(order);
    // Not likely enough to pass the tests, but likelier than the rollback.
    const near = aDiagnosis({ 'inadequate-uat': 0.6, 'sku-master-misaligned': 0.65 });
    expect(layered(planOf(someFacts(), near)).slice(0, 2)).toEqual(['uat.cover', 'sku.resolve']);
  });

  it('puts what the evidence names before it, and says why', () => {
    const plan = planOf(someFacts(), aDiagnosis({ 'sku-master-misaligned': 0.95, 'inadequate-uat': 0.3 }));
    expect(ids(plan)[0]).toBe('sku.resolve');
    expect(stepOf(plan, 'sku.resolve')).toMatchObject({ phase: 'upstream', cause: 'sku-master-misaligned' });
    expect(stepOf(plan, 'sku.resolve').whyNow).toContain(
      'before UAT and the rollback, against the usual order: 95 % likely against 30 %, and 8 of 9 go-live steps wait for it.',
    );
  });

  it('weighs money, critical breaks, numbers and growth, and contains one symptom only', () => {
    const facts = someFacts({
      problems: [
        aProblem({ severity: 'minor', count: 900, baseMinor: '100' }),
        aProblem({
          id: 'prb_2',
          kind: 'fx-rate-differs',
          symptom: 'fx-amounts-wrong',
          severity: 'critical',
          count: 2,
          baseMinor: '9000000',
        }),
      ],
      open: {
        ...someFacts().open,
        byKind: [
          { kind: 'order-missing-in-erp', count: 900, baseMinor: '100' },
          { kind: 'fx-rate-differs', count: 2, baseMinor: '9000000' },
        ],
      },
    });
    const plan = planOf(facts);
    expect(ids(plan).filter((id) => id.startsWith('stabilise.'))).toEqual(['stabilise.fx-amounts-wrong']);
    expect(noteCodes(plan)).toContain('hurts-as-well');
  });

  it('takes a patch that holds for the containment, and one that came back for none', () => {
    const fix = {
      id: 'fix_1',
      what: 'Entered by hand every day',
      by: 'Ann',
      depth: 'tactical' as const,
      cause: null,
      effectiveAt: '2026-09-04T08:00:00Z',
      scope: { environment: 'production', kinds: [], fingerprint: null, attributes: {} },
      problem: 'prb_1',
      symptom: 'orders-not-flowing' as const,
      before: { count: 3, exposure: 100 },
      since: { count: 0, exposure: 100 },
      recurred: 0,
      knownUntil: null,
      untilMonthEnd: false,
    };
    const first = (plan: Plan) => plan.steps[0];
    expect(first(planOf(someFacts({ ...missingOrders, fixes: [fix] })))).toMatchObject({
      state: 'done',
      doneOn: '2026-09-04',
    });
    expect(first(planOf(someFacts({ ...missingOrders, fixes: [{ ...fix, recurred: 1 }] })))).toMatchObject({
      state: 'planned',
    });
    // Then it is the turn of the next one, where that is serious.
    const refunds = aProblem({
      id: 'prb_2',
      kind: 'refund-missing-in-erp',
      symptom: 'refunds-missing',
      severity: 'critical',
    });
    const both = { ...missingOrders, problems: [aProblem({ count: 90 }), refunds], fixes: [fix] };
    expect(ids(planOf(someFacts(both))).slice(0, 2)).toEqual([
      'stabilise.orders-not-flowing',
      'stabilise.refunds-missing',
    ]);
    const minor = { ...both, problems: [aProblem(), { ...refunds, severity: 'minor' as const }] };
    expect(ids(planOf(someFacts(minor)))).not.toContain('stabilise.refunds-missing');
    const plan = planOf(
      someFacts({ ...missingOrders, fixes: [fix] }),
      aDiagnosis({}, { 'missing-process': 0.93 }),
    );
    expect(plan.warnings.find(({ code }) => code === 'tactical-patch')).toEqual({
      code: 'tactical-patch',
      step: 'process.write',
      says: '“Entered by hand every day” by Ann on “All 13 orders paid by PayPal are missing in the ERP” is a patch on a symptom, and its cause lies upstream: missing process, very likely (93 %). Keep it as containment, and go upstream first.',
    });
    expect(
      codes(
        planOf(someFacts({ ...missingOrders, fixes: [fix] }), aDiagnosis({}, { 'missing-process': 0.5 })),
      ),
    ).not.toContain('tactical-patch process.write');
  });
});

describe('the dates of a plan', () => {
  it('are counted back from go-live over working days', () => {
    // Monday 19 October: two weeks before is Monday the 5th, the day before is a Sunday.
    const plan = planOf(onLive('2026-10-19'));
    expect(stepOf(plan, 'go-live.sku-check-early')).toMatchObject({
      starts: '2026-10-05',
      ends: '2026-10-05',
    });
    expect(stepOf(plan, 'go-live.dress-rehearsal')).toMatchObject({
      starts: '2026-10-09',
      ends: '2026-10-12',
      latestEnd: '2026-10-12',
    });
    expect(stepOf(plan, 'go-live.sku-check-last').ends).toBe('2026-10-16');
    expect(stepOf(plan, 'go-live.go-no-go').starts).toBe('2026-10-16');
    expect(stepOf(plan, 'hypercare.enter').starts).toBe('2026-10-19');
    // Four weeks are over on 16 November; October has closed on the 6th.
    expect(stepOf(plan, 'hypercare.exit').ends).toBe('2026-11-16');
    expect(noteCodes(plan)).toContain('last-check-gap');
    expect(codes(plan).filter((code) => code.startsWith('too-late'))).toEqual([]);
  });

  it('keep clear of days off', () => {
    const calendar = { ...emptyReadiness.calendar, daysOff: [{ day: '2026-10-05', name: 'Company day' }] };
    const plan = planOf(onLive('2026-10-19', { calendar }));
    expect(stepOf(plan, 'go-live.sku-check-early').ends).toBe('2026-10-02');
  });

  it('say the longest way, the first day that fits, and what does not fit before it', () => {
    const plan = planOf(onLive('2026-10-19'));
    expect(plan.criticalPath.at(-1)).toBe('go-live.tie-migration');
    expect(plan.earliestGoLive).toBe('2026-09-26');
    expect(codes(planOf(onLive('2026-09-26'))).filter((code) => code.startsWith('too-late'))).toEqual([]);
    const tight = planOf(onLive('2026-09-21'));
    expect(codes(tight)).toContain('too-late go-live.dress-rehearsal');
    expect(tight.warnings.find(({ step }) => step === 'go-live.dress-rehearsal')?.says).toContain(
      'move go-live instead',
    );
    expect(tight.says).toContain('Everything fits from Saturday 26 September 2026 on.');
  });

  it('are those of today’s work alone where no go-live is set', () => {
    const plan = planOf(onLive(null));
    expect(stepOf(plan, 'stabilise.orders-not-flowing').starts).toBe('2026-09-07');
    expect(stepOf(plan, 'go-live.dress-rehearsal')).toMatchObject({
      state: 'planned',
      starts: null,
      latestEnd: null,
      slackDays: null,
    });
    expect(codes(plan)).toContain('no-go-live');
  });

  it('say what was missed once go-live is over, and begin what is left today', () => {
    const plan = planOf(onLive('2026-09-01'));
    expect(stepOf(plan, 'go-live.mock-cutover')).toMatchObject({ state: 'missed', starts: null });
    expect(stepOf(plan, 'problems.end').starts).toBe('2026-09-07');
    expect(stepOf(plan, 'hypercare.exit').ends).toBe('2026-10-07');
    expect(codes(plan)).toEqual(expect.arrayContaining(['go-live-passed', 'too-late go-live.mock-cutover']));
  });

  it('say the day of a go-live of long ago or of a far future, and no other that was never asked for', () => {
    const past = planOf(onLive('2020-01-01'));
    const said = [past.says, ...past.warnings.map(({ says }) => says)].join(' ');
    expect(said).toContain('Go-live was on Wednesday 1 January 2020: what belongs before it');
    expect(said).not.toMatch(/20(19|2[1-5])/);
    const far = planOf(onLive('2040-01-01'));
    expect(far.says).toContain('Go-live on Sunday 1 January 2040 is too far away to count days back from.');
    expect(far.says).not.toContain('It fits');
  });

  it('note a holiday, a Friday, peak season and what lies too far away', () => {
    expect(noteCodes(planOf(onLive('2026-12-18')))).toEqual(
      expect.arrayContaining(['before-days-off', 'peak-season']),
    );
    const always = { ...emptyReadiness.calendar, workdays: [1, 2, 3, 4, 5, 6, 7] };
    expect(noteCodes(planOf(onLive('2026-12-18', { calendar: always })))).not.toContain('before-days-off');
    const calendar = {
      from: '2026-01-01',
      to: '2027-12-31',
      of: { country: 'Somewhere', region: null },
      holidays: [{ day: '2026-10-21', name: 'Founders’ day' }],
    };
    const facts = onLive('2026-10-21', { calendar: { ...emptyReadiness.calendar, country: 'SO' } });
    const plan = makePlan(
      facts,
      { symptoms: someSymptoms(), diagnosis: aDiagnosis(), indicators: noIndicators, calendar },
      parameters,
    );
    expect(plan.notes.map(({ says }) => says)).toContain(
      'Go-live on Wednesday 21 October 2026 is a day off, Founders’ day: those outside the team may not be there.',
    );
    expect(noteCodes(planOf(onLive('2031-01-01')))).toContain('go-live-unusable');
    expect(planOf(onLive('no day'))).toMatchObject({ goLive: null });
  });
});

describe('what is done already', () => {
  const rehearsal = {
    at: '2026-09-02T12:00:00+01:00',
    environment: 'test',
    complete: true,
    minutes: 40,
    reserveMinutes: 60,
    drift: 0.1,
    verified: true,
  };
  const rehearsals = [
    { ...rehearsal, kind: 'rollback' as const },
    { ...rehearsal, kind: 'cutover' as const },
  ];

  it('is not planned again while it will still be fresh at go-live', () => {
    const plan = planOf(onLive('2026-09-15', { rehearsals }));
    expect(stepOf(plan, 'go-live.dress-rehearsal')).toMatchObject({
      state: 'done',
      doneOn: '2026-09-02',
      starts: null,
    });
    expect(stepOf(plan, 'rollback.practise').state).toBe('done');
    expect(ids(plan)).not.toContain('go-live.dress-rehearsal.again');
  });

  it('is planned once more where it will have grown old by then', () => {
    const plan = planOf(onLive('2026-10-19', { rehearsals }));
    expect(stepOf(plan, 'go-live.dress-rehearsal').state).toBe('done');
    expect(stepOf(plan, 'go-live.dress-rehearsal.again')).toMatchObject({
      state: 'planned',
      ends: '2026-10-12',
      needs: ['go-live.dress-rehearsal'],
    });
    expect(noteCodes(plan)).toContain('grows-old');
  });

  it('counts no rehearsal that nobody verified, or that was broken off', () => {
    const unverified = planOf(
      onLive('2026-09-15', { rehearsals: rehearsals.map((one) => ({ ...one, verified: null })) }),
    );
    expect(stepOf(unverified, 'rollback.practise').state).toBe('planned');
    const broken = planOf(
      onLive('2026-09-15', { rehearsals: rehearsals.map((one) => ({ ...one, complete: false })) }),
    );
    expect(stepOf(broken, 'rollback.practise').whyNow).toContain('never to its end');
  });

  it('counts an early SKU check only where ten days are left to mend what it finds', () => {
    const skuChecks = [
      {
        at: '2026-09-06T10:00:00Z',
        full: true,
        active: 900,
        unmatched: 3,
        duplicates: 0,
        attributesDiffer: 0,
      },
    ];
    expect(stepOf(planOf(onLive('2026-09-16', { skuChecks })), 'go-live.sku-check-early').state).toBe('done');
    const late = planOf(onLive('2026-09-15', { skuChecks }));
    expect(stepOf(late, 'go-live.sku-check-early').state).toBe('planned');
    expect(codes(late)).toContain('too-late go-live.sku-check-early');
    expect(stepOf(late, 'sku.resolve').title).toBe('Line up 3 SKUs');
  });

  it('takes somebody’s word for what leaves no other trace, and the last SKU check only after the freeze', () => {
    const word = (subject: string, at: string) => ({ what: 'plan-step' as const, subject, by: 'Eve', at });
    const confirmations = [
      word('go-live.readiness-review', '2026-09-03T10:00:00Z'),
      word('go-live.freeze', '2026-09-06T10:00:00Z'),
    ];
    const check = { full: true, active: 900, unmatched: 0, duplicates: 0, attributesDiffer: 0 };
    const state = (id: string, at: string) =>
      stepOf(planOf(onLive('2026-09-08', { confirmations, skuChecks: [{ ...check, at }] })), id).state;
    expect(state('go-live.readiness-review', '2026-09-07T08:00:00Z')).toBe('done');
    expect(state('go-live.go-no-go', '2026-09-07T08:00:00Z')).toBe('planned');
    expect(state('go-live.sku-check-last', '2026-09-07T08:00:00Z')).toBe('done');
    expect(state('go-live.sku-check-last', '2026-09-05T08:00:00Z')).toBe('planned');
    // Said for another go-live: in three weeks it is held again.
    expect(ids(planOf(onLive('2026-09-28', { confirmations })))).toContain('go-live.readiness-review.again');
  });

  it('asks for tests of what breaks, the most frequent first', () => {
    const uat = {
      cases: [
        {
          id: 'c1',
          title: 'Refund',
          conditions: ['partial-refund'],
          result: 'passed' as const,
          at: null,
          by: null,
          workaround: null,
        },
      ],
      onMigratedData: null,
      signedOff: null,
    };
    const facts = onLive('2026-10-19', { uat });
    const plan = planOf({
      ...facts,
      open: {
        ...facts.open,
        byCondition: [
          { condition: 'partial-refund', count: 9 },
          { condition: 'tip', count: 4 },
          { condition: 'exchange', count: 7 },
        ],
      },
    });
    const { whyNow, does } = stepOf(plan, 'uat.cover');
    expect(whyNow).toContain('nothing exercises exchange (7 breaks) and tip (4 breaks)');
    expect(does[0]).toBe('Exchange for something cheaper and for something dearer.');
  });
});

describe('what is beyond its threshold', () => {
  it('is said beside the plan', () => {
    const breach = {
      indicator: 'refund-match-48h',
      title: 'Refunds matched in 48 hours',
      unit: 'share' as const,
      worse: 'lower' as const,
      workflow: 'refunds' as const,
      state: 'breach' as const,
      value: 0.9,
      of: 40,
      week: '2026-W36',
      threshold: { green: 0.995, amber: 0.99, why: 'Policy.', changed: false },
      interval: null,
      points: [],
      baseline: null,
      signals: [],
      investigate: true,
      says: 'It is low.',
    };
    const indicators = {
      ...noIndicators,
      indicators: [breach, { ...breach, state: 'ok' as const, title: 'Orders' }],
    };
    const inputs = { symptoms: someSymptoms(), diagnosis: aDiagnosis(), indicators, calendar: null };
    const { notes } = makePlan(someFacts(), inputs, parameters);
    expect(notes.find(({ code }) => code === 'indicators-breached')?.says).toContain(
      '1 leading indicator is beyond its threshold: Refunds matched in 48 hours.',
    );
  });
});

describe('who does it', () => {
  it('is the first of the role, the decider for the decision, and nobody where nobody is named', () => {
    const team = [
      { name: 'Ann', role: 'operations' as const, email: null },
      { name: 'Bo', role: 'operations' as const, email: null },
    ];
    const plan = planOf(onLive('2026-10-19', { team, decider: { name: 'Eve', deputy: null } }));
    expect(stepOf(plan, 'sku.resolve').owner).toBe('Ann');
    expect(stepOf(plan, 'go-live.go-no-go').owner).toBe('Eve');
    expect(stepOf(plan, 'problems.end').owner).toBeNull();
    expect(plan.warnings.find(({ code }) => code === 'no-owner')?.says).toContain(
      'customer service, finance, integration and sponsor',
    );
    expect(codes(planOf(onLive('2026-09-10', { team })))).toContain('too-much-work');
  });
});
