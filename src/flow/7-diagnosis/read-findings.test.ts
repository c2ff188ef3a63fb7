import { describe, expect, it } from 'vitest';
import {
  type DecisionFacts,
  defaultsOf,
  type ManualChange,
  type ProblemFact,
  type SymptomJudgement,
  type SymptomReport,
  type TrainingResult,
  type UatCase,
  uatConditions,
} from '../../model/decision/index.ts';
import { noFacts, noSymptoms, nothingRecorded } from './facts.testing.ts';
import { diagnosisParameters } from './parameters.ts';
import { readFindings } from './read-findings.ts';

const numbers: Readonly<Record<string, number>> = defaultsOf(diagnosisParameters);
const statesIn = (facts: DecisionFacts, symptoms: SymptomReport, changed: Record<string, number> = {}) =>
  new Map(
    readFindings({ facts, symptoms, of: (name) => changed[name] ?? numbers[name] ?? Number.NaN }).map(
      (one) => [one.finding, one],
    ),
  );

const run = { run: 'run_1', number: 1, at: noFacts.at } as DecisionFacts['runs'][number];
const recent = '2026-10-25T10:00:00+00:00';
const longAgo = '2026-06-01T10:00:00+00:00';

const problem = (id: string, more: Partial<ProblemFact>): ProblemFact => ({
  id,
  title: id,
  kind: 'tip-differs',
  symptom: 'revenue-recognition-errors',
  severity: 'major',
  state: 'new',
  fingerprint: null,
  explainedShare: 1,
  count: 4,
  baseMinor: null,
  conditions: [],
  population: 100,
  assignee: null,
  firstSeen: null,
  lastSeen: null,
  regressions: 0,
  fixes: [],
  records: [],
  skus: null,
  ...more,
});

const uatCase = (id: string, more: Partial<UatCase>): UatCase => ({
  id,
  title: id,
  conditions: [],
  result: 'passed',
  at: recent,
  by: 'Ben',
  workaround: null,
  ...more,
});

const task = (person: string, more: Partial<TrainingResult>): TrainingResult => ({
  person,
  role: 'finance',
  critical: true,
  task: 'daily work',
  result: 'passed',
  at: recent,
  ...more,
});

const change = (record: string, tenureMonths: number, side: ManualChange['side'] = 'erp'): ManualChange => ({
  side,
  record,
  by: 'clerk',
  tenureMonths,
  at: recent,
});

const judged = (more: Partial<SymptomJudgement>): SymptomReport => {
  const claim = { state: 'no', says: '', numbers: {} } as const;
  const one: SymptomJudgement = {
    symptom: 'orders-not-flowing',
    unit: 'order',
    weeks: [],
    recurring: claim,
    growing: claim,
    resistant: claim,
    pattern: 'quiet',
    fixes: [],
    says: '',
    ...more,
  };
  return { ...noSymptoms, symptoms: [one] };
};
const fix = (became: 'verified' | 'regressed') =>
  ({
    fix: 'fix_1',
    what: '',
    effectiveAt: recent,
    depth: 'tactical',
    became,
    says: '',
    numbers: {},
  }) as const;

const good: DecisionFacts = {
  ...noFacts,
  runs: [run],
  problems: [1, 2, 3].map((i) =>
    problem(`prb_${i}`, { assignee: 'Ben', kind: 'line-price-differs', skus: 4, records: [`#${i}`] }),
  ),
  open: { ...noFacts.open, total: 12, byKind: [{ kind: 'line-price-differs', count: 12, baseMinor: null }] },
  skus: {
    at: recent,
    active: 1000,
    unmatched: 1,
    duplicates: 0,
    wrongItem: 0,
    attributesDiffer: 0,
    blocked: 3,
  },
  readiness: {
    ...nothingRecorded,
    decider: { name: 'Ada', deputy: null },
    pointOfNoReturn: 'First payout settled',
    uat: {
      cases: [uatCase('all', { conditions: uatConditions.map(({ id }) => id) }), uatCase('plain', {})],
      onMigratedData: true,
      signedOff: { by: 'Ada', at: recent },
    },
    rehearsals: (['rollback', 'cutover'] as const).map((kind) => ({
      kind,
      at: recent,
      environment: 'staging',
      complete: true,
      minutes: 40,
      reserveMinutes: 90,
      drift: 0.1,
      verified: true,
    })),
    skuChecks: [{ at: recent, full: true, active: 1000, unmatched: 0, duplicates: 0, attributesDiffer: 1 }],
    training: { tasks: [task('a', { result: 'failed', at: longAgo }), task('a', {}), task('b', {})] },
    confirmations: [{ what: 'rollback-plan', subject: 'plan', by: 'Ben', at: recent }],
    ownership: (['source-of-truth', 'process', 'area'] as const).map((kind) => ({
      kind,
      subject: 'price',
      owner: 'Ada',
      documented: true,
    })),
    manualChanges: Array.from({ length: 6 }, (_, i) => [change(`#9${i}`, 2), change(`#8${i}`, 40)]).flat(),
  },
};

const bad: DecisionFacts = {
  ...noFacts,
  runs: [run],
  problems: [
    problem('prb_1', {
      kind: 'tax-differs',
      count: 5,
      conditions: [{ attribute: 'gateway', test: 'is', value: 'paypal' }],
      population: 6,
    }),
    problem('prb_2', {
      kind: 'order-missing-in-erp',
      conditions: [{ attribute: 'day', test: 'between', value: '2026-10-01', to: '2026-10-03' }],
      population: 4,
      records: ['#1', '#2', '#3', '#4', '#5', '#6'],
    }),
    problem('prb_3', { skus: 1, kind: 'line-item-differs' }),
    problem('prb_5', { kind: 'refund-not-posted', count: 2 }),
    problem('prb_4', { state: 'fixed', assignee: 'Ben' }),
  ],
  open: {
    ...noFacts.open,
    total: 14,
    byKind: [
      { kind: 'order-missing-in-erp', count: 4, baseMinor: null },
      { kind: 'tax-differs', count: 5, baseMinor: null },
      { kind: 'line-item-differs', count: 3, baseMinor: null },
      { kind: 'refund-not-posted', count: 2, baseMinor: null },
    ],
    byFingerprint: [
      { fingerprint: 'tip-line-dropped', count: 4 },
      { fingerprint: 'shipping-tax-lost', count: 4 },
      { fingerprint: 'stale-or-insecure-endpoint', count: 4 },
      { fingerprint: 'matching-by-name', count: 3 },
      { fingerprint: 'refund-imported-but-left-unposted', count: 2 },
    ],
    byCondition: [{ condition: 'tip', count: 8 }],
  },
  skus: {
    at: recent,
    active: 100,
    unmatched: 5,
    duplicates: 4,
    wrongItem: 3,
    attributesDiffer: 2,
    blocked: 0,
  },
  readiness: {
    ...nothingRecorded,
    uat: {
      cases: [
        uatCase('one', { conditions: ['partial-refund'], result: 'failed' }),
        uatCase('two', { result: 'untested', at: null }),
      ],
      onMigratedData: false,
      signedOff: null,
    },
    rehearsals: [
      {
        kind: 'rollback',
        at: longAgo,
        environment: 'staging',
        complete: true,
        minutes: 90,
        reserveMinutes: 90,
        drift: null,
        verified: false,
      },
      {
        kind: 'cutover',
        at: longAgo,
        environment: 'staging',
        complete: false,
        minutes: null,
        reserveMinutes: null,
        drift: null,
        verified: null,
      },
      {
        kind: 'rollback',
        at: recent,
        environment: 'staging',
        complete: false,
        minutes: null,
        reserveMinutes: null,
        drift: null,
        verified: null,
      },
    ],
    skuChecks: [{ at: longAgo, full: true, active: 100, unmatched: 9, duplicates: 0, attributesDiffer: 0 }],
    training: {
      tasks: [
        task('a', { result: 'attended' }),
        task('b', { result: 'not-yet', at: null }),
        task('c', { at: longAgo }),
      ],
    },
    confirmations: [{ what: 'rollback-plan', subject: 'plan', by: 'Ben', at: null }],
    ownership: (['source-of-truth', 'process', 'area'] as const).map((kind) => ({
      kind,
      subject: 'price',
      owner: null,
      documented: false,
    })),
    manualChanges: [
      ...[1, 2, 3, 4, 5, 6].map((i) => change(`#${i}`, 2)),
      ...[1, 2].map((i) => change(`#${i}`, 2, 'shop')),
      ...[1, 2, 3, 4, 5, 6].map((i) => change(`#7${i}`, 40)),
    ],
  },
};

describe('readFindings', () => {
  it('knows nothing where nothing was compared or recorded, and says why', () => {
    for (const [id, { state, says, measured }] of statesIn(noFacts, noSymptoms)) {
      expect(state, id).toBe('unknown');
      expect(measured, id).toBeNull();
      expect(says.length, id).toBeGreaterThan(20);
    }
  });

  it('finds each absent where all is well', () => {
    for (const [id, { state, says }] of statesIn(good, judged({ fixes: [fix('verified')] })))
      expect(state, `${id}: ${says}`).toBe('absent');
  });

  it('finds each present where all is wrong, with the measured value', () => {
    const wrong = judged({ pattern: 'bad-week', fixes: [fix('regressed')] });
    for (const [id, { state, says, measured }] of statesIn(bad, wrong)) {
      expect(state, `${id}: ${says}`).toBe('present');
      expect(measured, id).not.toBeNull();
    }
  });

  it('counts from the threshold, and below it where less is worse', () => {
    const at = (days: number): string | undefined =>
      statesIn(bad, noSymptoms, { 'rollback-not-rehearsed.threshold': days }).get('rollback-not-rehearsed')
        ?.state;
    expect([at(153), at(154)]).toEqual(['present', 'absent']);
    const share = statesIn(good, noSymptoms).get('uat-core-untested');
    expect(share?.measured).toBe(1);
    const below = statesIn(good, noSymptoms, { 'uat-core-untested.threshold': 1 }).get('uat-core-untested');
    expect(below?.state).toBe('absent');
  });

  it('leaves a problem to the cause that its failure mode is of', () => {
    const named = bad.problems.map((one) =>
      one.id === 'prb_2' ? { ...one, fingerprint: 'new-scope-not-granted' } : one,
    );
    expect(statesIn({ ...bad, problems: named }, noSymptoms).get('flow-stopped')?.state).toBe('absent');
  });

  it('takes the cutover for the day by which people had to be ready, once it is past', () => {
    const facts = { ...bad, readiness: { ...bad.readiness, goLive: '2026-06-10' } };
    expect(statesIn(facts, noSymptoms).get('rollback-not-rehearsed')?.measured).toBe(8);
  });
});
