import type { DecisionFacts, DetectorProof, RunFact } from '../../model/decision/index.ts';
import { type Symptom, symptoms } from '../../model/index.ts';
import type { GateInputs } from './criterion.ts';
import { inputsHash } from './inputs-hash.ts';

const each = <T>(value: T): Readonly<Record<Symptom, T>> =>
  Object.fromEntries(symptoms.map((symptom) => [symptom, value])) as Record<Symptom, T>;

/** A run that found both sides in agreement. */
export function greenRun(number: number, at: string): RunFact {
  return {
    run: `run_${number}`,
    number,
    at,
    codeVersion: '1.0.0',
    verdict: 'clean',
    health: each('holds'),
    shopUntil: at,
    erpUntil: at,
    inputs: [{ file: 'orders.csv', sha256: String(number).padStart(64, '0') }],
    profileSha256: null,
    ranged: false,
    controls: [],
    ties: [],
    match: { shopOrders: 1000, matched: 1000, ambiguous: 0 },
    quarantined: 0,
    conflicts: 0,
    agreement: each({ breaks: 0, inFlight: 0, of: 1000, valueShare: 0 }),
  };
}

const at = '2026-12-03T09:00:00+00:00';
const runs = [greenRun(2, '2026-12-03T06:00:00+00:00'), greenRun(1, '2026-12-02T06:00:00+00:00')];

/** The day before go-live of a merchant who has done everything. */
export const readyFacts: DecisionFacts = {
  schema: 1,
  at,
  environment: 'production',
  timeZone: 'UTC',
  baseCurrency: 'EUR',
  flowTimeHours: 24,
  runs,
  symptoms: [],
  fixes: [],
  problems: [],
  open: {
    total: 0,
    bySeverity: { critical: 0, major: 0, minor: 0 },
    byKind: [],
    byFingerprint: [],
    byCondition: [],
    oldestCritical: null,
    oldest: null,
    ages: [],
  },
  skus: null,
  measures: [],
  sources: [
    { id: 'src_1', name: 'Shop', side: 'shop', newest: at, state: 'fresh' },
    { id: 'src_2', name: 'ERP', side: 'erp', newest: at, state: 'fresh' },
  ],
  readiness: {
    goLive: '2026-12-04',
    calendar: { country: null, region: null, workdays: [1, 2, 3, 4, 5], daysOff: [], timeZone: 'UTC' },
    team: [{ name: 'Ida', role: 'integration', email: null }],
    decider: { name: 'Dora', deputy: 'Dan' },
    pointOfNoReturn: 'first payout settled in the new ERP',
    uat: {
      cases: [
        {
          id: 'u1',
          title: 'Partial refund',
          conditions: ['partial-refund'],
          result: 'passed',
          at: '2026-11-25T10:00:00+00:00',
          by: 'Ola',
          workaround: null,
        },
      ],
      onMigratedData: true,
      signedOff: null,
      pairs: { feasible: 40, covered: 40, at: '2026-11-25T10:00:00+00:00' },
    },
    rehearsals: [
      {
        kind: 'rollback',
        at: '2026-11-28T20:00:00+00:00',
        environment: 'staging',
        complete: true,
        minutes: 80,
        reserveMinutes: 100,
        drift: 0.1,
        verified: true,
      },
    ],
    skuChecks: [
      {
        at: '2026-11-20T08:00:00+00:00',
        full: true,
        active: 500,
        unmatched: 4,
        duplicates: 1,
        attributesDiffer: 2,
      },
      {
        at: '2026-12-03T08:00:00+00:00',
        full: true,
        active: 500,
        unmatched: 0,
        duplicates: 0,
        attributesDiffer: 0,
      },
    ],
    training: {
      tasks: (['operations', 'finance', 'customer-service'] as const).map((role) => ({
        person: `${role} lead`,
        role,
        critical: true,
        task: 'Find a missing refund',
        result: 'passed' as const,
        at: '2026-11-24T10:00:00+00:00',
      })),
    },
    migrations: [
      {
        at: '2026-11-27T10:00:00+00:00',
        what: 'open receivables',
        unexplained: '0.00',
        currency: 'EUR',
        atPeakVolume: true,
      },
    ],
    confirmations: [
      {
        what: 'rollback-plan',
        subject: 'rollback plan 3',
        by: 'Ida',
        at: '2026-11-29T10:00:00+00:00',
      },
      {
        what: 'external-dependency',
        subject: 'payment provider',
        by: 'Pia',
        at: '2026-11-29T10:00:00+00:00',
      },
      ...['2026-W49', '2026-W50', '2026-W51', '2026-W52'].map((subject) => ({
        what: 'support-roster' as const,
        subject,
        by: 'Sam',
        at: '2026-11-29T10:00:00+00:00',
      })),
    ],
    ownership: null,
    manualChanges: null,
    alertDrills: [{ at: '2026-11-26T10:00:00+00:00', arrived: true, what: 'orders missing' }],
    webhooks: null,
  },
};

/** Every planted fault of the last run's data was found. */
export const readyProof: DetectorProof = {
  at: '2026-12-03T07:00:00+00:00',
  codeVersion: '1.0.0',
  inputsSha256: inputsHash(runs[0] as RunFact),
  seed: 'seed',
  orders: { copy: 1000, data: 1000 },
  planted: ['a', 'b', 'c', 'd', 'e'].map((fault) => ({
    fault,
    symptom: 'orders-not-flowing' as const,
    kind: 'order-missing-in-erp',
    planted: 2,
    found: 2,
    missed: [],
  })),
  notProvable: [],
  extra: 0,
  others: [],
};

const quiet = { state: 'no' as const, says: '', numbers: {} };

/** What the rooms before say of a quiet shop. */
export const readyInputs: GateInputs = {
  symptoms: {
    symptoms: symptoms.map((symptom) => ({
      symptom,
      unit: 'order',
      weeks: [],
      recurring: quiet,
      growing: quiet,
      resistant: quiet,
      pattern: 'quiet',
      fixes: [],
      says: `${symptom} is quiet.`,
    })),
    tests: 6,
    falseDiscoveryRate: 0.1,
  },
  diagnosis: { findings: [], causes: [], beneath: [], named: [], undetermined: null, next: [], says: '' },
  indicators: {
    week: '2026-W48',
    indicators: [
      {
        indicator: 'match-rate',
        title: 'Match rate',
        unit: 'share',
        worse: 'lower',
        workflow: 'orders',
        state: 'ok',
        value: 1,
        of: 1000,
        week: '2026-W48',
        threshold: { green: 0.995, amber: 0.99, why: '', changed: false },
        interval: null,
        points: ['2026-11-16', '2026-11-23'].map((from) => ({
          week: '',
          from,
          value: 1,
          of: 1000,
          complete: true,
          state: 'green' as const,
        })),
        baseline: null,
        signals: [],
        investigate: false,
        says: '',
      },
    ],
    falseSignalsExpected: null,
    says: '',
  },
  waivers: [],
  proof: readyProof,
  calendar: null,
};
