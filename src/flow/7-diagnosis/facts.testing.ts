import type { DecisionFacts, Readiness, SymptomReport } from '../../model/decision/index.ts';

/** A readiness record in which nothing was kept. */
export const nothingRecorded: Readiness = {
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

/** Facts of a workspace in which nothing was ever compared. */
export const noFacts: DecisionFacts = {
  schema: 1,
  at: '2026-11-01T12:00:00+00:00',
  environment: 'production',
  timeZone: 'Europe/London',
  baseCurrency: 'GBP',
  flowTimeHours: 24,
  runs: [],
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
  readiness: nothingRecorded,
};

/** A report in which no symptom was judged. */
export const noSymptoms: SymptomReport = { symptoms: [], tests: 0, falseDiscoveryRate: 0.1 };
