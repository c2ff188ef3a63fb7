import {
  type CauseJudgement,
  type DecisionFacts,
  type Diagnosis,
  type IndicatorReport,
  type ProblemFact,
  type Readiness,
  type RootCause,
  rootCauses,
  type SymptomJudgement,
  type SymptomReport,
} from '../../model/decision/index.ts';
import { type Symptom, symptoms } from '../../model/index.ts';

/** Nothing done, nobody named, Monday to Friday. */
export const emptyReadiness: Readiness = {
  goLive: null,
  calendar: {
    country: null,
    region: null,
    workdays: [1, 2, 3, 4, 5],
    daysOff: [],
    timeZone: 'Europe/London',
  },
  team: [],
  decider: null,
  pointOfNoReturn: null,
  uat: null,
  rehearsals: null,
  skuChecks: null,
  training: null,
  migrations: null,
  confirmations: null,
  ownership: null,
  manualChanges: null,
  alertDrills: null,
  webhooks: null,
};

/** Facts of a shop in which nothing is broken. Monday 7 September 2026, noon in London. */
export function someFacts(changes: Partial<DecisionFacts> = {}): DecisionFacts {
  return {
    schema: 1,
    at: '2026-09-07T12:00:00+01:00',
    environment: 'production',
    timeZone: 'Europe/London',
    baseCurrency: 'GBP',
    flowTimeHours: 4,
    runs: [
      {
        run: 'run_1',
        number: 1,
        at: '2026-09-07T06:00:00+01:00',
        codeVersion: '0.1.0',
        verdict: 'breaks',
        health: {
          'orders-not-flowing': 'breaks',
          'inventory-differs': 'holds',
          'refunds-missing': 'holds',
          'revenue-recognition-errors': 'holds',
          'order-status-wrong': 'holds',
          'fx-amounts-wrong': 'holds',
        },
        shopUntil: '2026-09-07T06:00:00+01:00',
        erpUntil: '2026-09-07T06:00:00+01:00',
        inputs: [],
        profileSha256: null,
        ranged: false,
        controls: [],
        ties: [],
        match: { shopOrders: 100, matched: 90, ambiguous: 0 },
        quarantined: 0,
        conflicts: 0,
      },
    ],
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
    sources: [],
    readiness: emptyReadiness,
    ...changes,
  };
}

/** An open problem. */
export function aProblem(changes: Partial<ProblemFact> = {}): ProblemFact {
  return {
    id: 'prb_1',
    title: 'All 13 orders paid by PayPal are missing in the ERP.',
    kind: 'order-missing-in-erp',
    symptom: 'orders-not-flowing',
    severity: 'critical',
    state: 'new',
    fingerprint: null,
    explainedShare: 0,
    count: 13,
    baseMinor: '120400',
    conditions: [{ attribute: 'gateway', test: 'is', value: 'paypal' }],
    population: 13,
    assignee: null,
    firstSeen: null,
    lastSeen: null,
    regressions: 0,
    fixes: [],
    records: [],
    skus: null,
    ...changes,
  };
}

/** A judged cause. */
export function aCause(
  cause: string,
  probability: number,
  changes: Partial<CauseJudgement> = {},
): CauseJudgement {
  return {
    cause,
    under: null,
    upstream: cause.startsWith('missing-'),
    probability,
    band:
      probability >= 0.9
        ? 'very-likely'
        : probability >= 0.7
          ? 'likely'
          : probability >= 0.3
            ? 'open'
            : probability >= 0.1
              ? 'unlikely'
              : 'very-unlikely',
    priorDecibans: 0,
    weights: [],
    unknown: [],
    says: `${cause} is judged.`,
    ...changes,
  };
}

/** A diagnosis with the probabilities of the root causes and of what lies upstream. */
export function aDiagnosis(
  roots: Partial<Record<RootCause, number>> = {},
  upstream: Readonly<Record<string, number>> = {},
): Diagnosis {
  const judged = rootCauses
    .map((cause) => aCause(cause, roots[cause] ?? 0.2))
    .toSorted((left, right) => right.probability - left.probability);
  return {
    findings: [],
    causes: judged,
    beneath: Object.entries(upstream).map(([cause, probability]) => aCause(cause, probability)),
    named: judged.flatMap(({ cause, probability }) => (probability >= 0.5 ? [cause as RootCause] : [])),
    undetermined: null,
    next: [{ finding: 'uat-unsigned', bits: 0.31, says: 'Ask who signed UAT off.' }],
    says: 'Judged.',
  };
}

/** A diagnosis that names nothing. */
export const undetermined: Diagnosis = {
  ...aDiagnosis(),
  named: [],
  undetermined: { why: 'No cause is more likely than not.' },
};

/** Judgements of symptoms that say nothing, but for those that are given. */
export function someSymptoms(given: Partial<Record<Symptom, Partial<SymptomJudgement>>> = {}): SymptomReport {
  const claim = { state: 'no' as const, says: 'No.', numbers: {} };
  return {
    symptoms: symptoms.map((symptom) => ({
      symptom,
      unit: 'order',
      weeks: [],
      recurring: claim,
      growing: claim,
      resistant: claim,
      pattern: 'quiet',
      fixes: [],
      says: 'It is quiet.',
      ...given[symptom],
    })),
    tests: 6,
    falseDiscoveryRate: 0.1,
  };
}

/** No indicator at all. */
export const noIndicators: IndicatorReport = {
  week: null,
  indicators: [],
  falseSignalsExpected: null,
  says: 'Nothing was measured.',
};
