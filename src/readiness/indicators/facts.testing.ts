import { addDays, isoWeekOf } from '../../ground/time.ts';
import type { DecisionFacts, MeasureWeek, RunFact } from '../../model/decision/index.ts';

/** Monday of the week in which tests decide; the week before is the last complete one. */
export const monday = '2026-11-23';
export const now = `${monday}T09:00:00+00:00`;

/** So many weeks up to the last complete one, the last measured as given, those before good. */
export function weeksOf(
  measured: readonly (Partial<MeasureWeek> & { readonly value: number | null })[],
): readonly MeasureWeek[] {
  return measured.map((one, at) => {
    const from = addDays(monday, -7 * (measured.length - at));
    return { week: isoWeekOf(from).week, from, of: 1000, bad: null, complete: true, ...one };
  });
}

const run: RunFact = {
  run: 'run_1',
  number: 1,
  at: `${monday}T06:00:00+00:00`,
  codeVersion: 'test',
  verdict: 'clean',
  health: {
    'orders-not-flowing': 'holds',
    'inventory-differs': 'holds',
    'refunds-missing': 'holds',
    'revenue-recognition-errors': 'holds',
    'order-status-wrong': 'holds',
    'fx-amounts-wrong': 'holds',
  },
  shopUntil: now,
  erpUntil: now,
  inputs: [],
  profileSha256: null,
  ranged: false,
  controls: [],
  ties: [
    {
      ledger: 'sales',
      entity: 'GB01',
      currency: 'GBP',
      shop: '1000.00',
      erp: '1000.00',
      difference: '0.00',
      explainedByBreaks: '0.00',
      tolerated: '0.00',
      unexplained: '0.00',
    },
  ],
  match: { shopOrders: 1000, matched: 1000, ambiguous: 0 },
  quarantined: 0,
  conflicts: 0,
};

/** Facts in which all is well and nothing was measured week by week. */
export function factsWith(more: Partial<DecisionFacts> = {}): DecisionFacts {
  const source = (side: 'shop' | 'erp') => ({
    id: side,
    name: side,
    side,
    newest: now,
    state: 'fresh' as const,
  });
  return {
    schema: 1,
    at: now,
    environment: 'production',
    timeZone: 'UTC',
    baseCurrency: 'GBP',
    flowTimeHours: 24,
    runs: [run],
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
    sources: [source('shop'), source('erp')],
    readiness: {
      goLive: null,
      calendar: { country: null, region: null, workdays: [1, 2, 3, 4, 5], daysOff: [], timeZone: 'UTC' },
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
    },
    ...more,
  };
}
