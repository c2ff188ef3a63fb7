import { type Break, breakKinds, type Problem, severities } from '../src/model/index.ts';

/** Kinds that the breaks have. */
export const kinds = (Object.keys(breakKinds) as Break['kind'][]).slice(0, 40);
const countries = ['DE', 'FR', 'GB', 'US', 'NL', 'SE'];
const problems = 400;

/** The same break for the same number; a kind has one severity, as in life: orders of lists and filters go together. */
export function breakAt(n: number): Break {
  const kind = kinds[(n * 7919) % kinds.length] ?? 'tax-differs';
  const amount = `${((n * 104_729) % 50_000) + 1}.${String(n % 100).padStart(2, '0')}`;
  const order = `#${100_000 + Math.floor(n / 3)}`;
  const problem = (n * 31) % problems;
  const day = Date.UTC(2026, 0, 1) + ((n * 7) % 300) * 86_400_000;
  return {
    id: `brk_${n.toString(36).padStart(16, '0')}`,
    kind,
    symptom: breakKinds[kind],
    control: `control.${kind}`,
    severity: severities[kinds.indexOf(kind) % 3] ?? 'minor',
    order,
    sku: `SKU-${(n * 13) % 20_000}`,
    shop: { record: 'order-line', ref: `${order}/${n % 3}`, source: `orders_export.csv:${n + 2}` },
    erp: {
      record: 'document-line',
      ref: `SI-${n}/1`,
      document: `SI-${String(n).padStart(8, '0')}`,
      source: `sales_lines.csv:${n + 2}`,
    },
    field: 'amount',
    expected: amount,
    actual: '0.00',
    currency: 'EUR',
    atRisk: { amount, currency: 'EUR', base: amount },
    effects: [],
    fingerprint: `fingerprint-${problem % 120}`,
    explainedShare: 1,
    consequences: [],
    problem: `prb_${problem}`,
    occurredAt: new Date(day + (n % 86_400) * 1000).toISOString(),
    explanation: `The amount of ${order} differs: the shop says ${amount} EUR, and the ERP says 0.00 EUR.`,
    attributes: { country: countries[n % countries.length] ?? '', gateway: n % 2 === 0 ? 'paypal' : 'cards' },
  };
}

/** The breaks of a range of numbers. */
export function* allBreaks(from: number, to: number): Generator<Break> {
  for (let n = from; n < to; n += 1) yield breakAt(n);
}

/** The problems that they are of. */
export const allProblems: readonly Problem[] = Array.from({ length: problems }, (_, n) => ({
  id: `prb_${n}`,
  kind: 'tax-differs',
  symptom: breakKinds['tax-differs'],
  severity: 'major',
  title: `Problem ${n}`,
  breakIds: [],
  count: 0,
  conditions: [],
  population: 1,
  support: 1,
  lift: 1,
  atRisk: [],
  atRiskBase: null,
  explainedShare: 0,
}));
