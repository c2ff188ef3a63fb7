/**
 * Made-up results of runs, for tests of what the state makes of them.
 * Comes in: a few words. Goes out: breaks, problems, results. May touch: nothing.
 */
import {
  type Break,
  type Problem,
  type Summary,
  type Symptom,
  type SymptomTotal,
  symptoms,
} from '../../../src/model/index.ts';
import type { RunResult, RunStart } from '../../../src/model/workspace/index.ts';

export const day = (number: number): string => `2024-03-${String(number).padStart(2, '0')}T12:00:00+00:00`;

export interface Said {
  readonly order: string;
  /** Day of March 2024, or null for a record without a time. */
  readonly on?: number | null;
  readonly amount?: string;
  readonly country?: string;
  readonly problem?: string;
  readonly fingerprint?: string;
  readonly source?: string;
  /** Whether its amount is known in the base currency. */
  readonly base?: boolean;
  readonly currency?: string;
}

export function breakOf({
  order,
  on = 1,
  amount = '1.00',
  country = 'DE',
  problem = 'prb_a',
  fingerprint = 'digit-transposition',
  source = 'orders.csv:2',
  base = true,
  currency = 'EUR',
}: Said): Break {
  return {
    id: `brk_${order}`,
    kind: 'line-price-differs',
    symptom: 'revenue-recognition-errors',
    control: 'order-line.price-agrees',
    severity: 'major',
    order: `#${order}`,
    sku: `SKU-${order}`,
    shop: { record: 'order-line', ref: `#${order}/1`, source },
    erp: { record: 'document-line', ref: `SI-${order}/1`, document: `SI-${order}`, source: 'lines.csv:9' },
    expected: amount,
    actual: '0.00',
    currency,
    atRisk: { amount, currency, base: base ? amount : null },
    effects: [],
    fingerprint,
    explainedShare: 1,
    consequences: [],
    problem,
    ...(on === null ? {} : { occurredAt: day(on) }),
    ...(on === null ? {} : { ageDays: 28 - on }),
    explanation: `The price of #${order} differs.`,
    attributes: { country },
  };
}

export function problemsOf(breaks: readonly Break[]): readonly Problem[] {
  const groups = Map.groupBy(breaks, ({ problem = '' }) => problem);
  return [...groups].map(([id, members]) => ({
    id,
    kind: 'line-price-differs',
    symptom: 'revenue-recognition-errors',
    severity: 'major',
    title: `${members.length} prices differ.`,
    breakIds: members.map((one) => one.id).toSorted(),
    count: members.length,
    conditions: [{ attribute: 'country', test: 'is', value: members[0]?.attributes['country'] ?? '' }],
    population: 100,
    support: members.length / 100,
    lift: 1,
    atRisk: [],
    atRiskBase: null,
    fingerprint: members[0]?.fingerprint ?? '',
    explainedShare: 1,
  }));
}

export interface Results extends Pick<RunResult, 'measures'> {
  /** First and last day of March 2024 that both sides know. */
  readonly from?: number;
  readonly to?: number;
  readonly at?: string;
  /** Orders a day. */
  readonly orders?: number;
  readonly unchecked?: boolean;
  /** What the controls of every symptom came to; without it nothing is said of symptoms. */
  readonly checked?: SymptomTotal['controls'];
}

export function resultOf(
  said: readonly Said[],
  { from = 1, to = 28, at = day(28), orders = 100, unchecked = false, checked, measures }: Results = {},
): RunResult {
  const breaks = said.map(breakOf);
  const coverage = {
    from: `${day(from).slice(0, 10)}T00:00:00+00:00`,
    to: `${day(to).slice(0, 10)}T23:59:59+00:00`,
  };
  return {
    at,
    folder: null,
    summary: {
      ...summaryOf(breaks.length, unchecked),
      ...(checked !== undefined && {
        symptoms: symptoms.map((symptom) => totalOf(symptom, breaks, checked)),
      }),
    },
    inputs: [],
    watermarks: { shop: coverage, erp: coverage },
    exposures: Array.from({ length: to - from + 1 }, (_, at) => ({
      day: day(from + at).slice(0, 10),
      records: 'order' as const,
      count: orders,
    })),
    breaks,
    problems: problemsOf(breaks),
    ...(measures !== undefined && { measures }),
  };
}

function totalOf(
  symptom: Symptom,
  breaks: readonly Break[],
  controls: SymptomTotal['controls'],
): SymptomTotal {
  const own = breaks.filter((one) => one.symptom === symptom);
  return { symptom, breaks: own.length, atRiskBase: null, withoutAmount: own.length, controls };
}

function summaryOf(breaks: number, unchecked: boolean): Summary {
  return {
    schema: 1,
    verdict: breaks > 0 ? 'breaks' : 'clean',
    exitCode: breaks > 0 ? 1 : 0,
    sentence: '',
    asOf: '2024-03-28',
    baseCurrency: 'EUR',
    timeZone: 'Europe/Berlin',
    files: [],
    counts: { shop: {}, erp: {} },
    match: {
      shopOrders: 0,
      matched: 0,
      ratePercent: null,
      passes: {},
      shapes: {},
      ambiguous: 0,
      suggested: 0,
    },
    ties: [],
    symptoms: [],
    controls: [
      {
        control: 'order-line.price-agrees',
        claim: '',
        symptom: 'revenue-recognition-errors',
        severity: 'major',
        result: unchecked ? 'could-not-check' : breaks > 0 ? 'broken' : 'holds',
        checked: 0,
        breaks,
        tolerated: 0,
      },
    ],
    tolerated: [],
    inFlight: [],
    breaks,
    problems: 0,
    quarantined: 0,
    conflicts: 0,
    notes: [],
    run: { seconds: 0, peakMemoryMiB: 0, version: '1' },
  };
}

export function startOf(workspace: string, id: string, environment = 'production'): RunStart {
  return {
    id,
    workspace,
    environment,
    by: 'usr_ann',
    at: day(28),
    settings: {
      shop: ['shop'],
      erp: ['erp'],
      profile: null,
      profileSha256: null,
      asOf: null,
      from: null,
      to: null,
    },
    codeVersion: '1',
  };
}
