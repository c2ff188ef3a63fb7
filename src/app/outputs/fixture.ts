import type {
  Break,
  ControlResult,
  Ledger,
  Problem,
  QuarantinedRow,
  SkuFinding,
  Summary,
  Symptom,
  Tie,
} from '../../model/index.ts';
import { breakKinds, symptoms } from '../../model/index.ts';
import { addAmounts, compareAmounts } from './decimal-text.ts';
import { type Scenario, scenarios } from './fixture-scenarios.ts';
import type { BreakDetail, CheckResult } from './result.ts';

const pounds = { GBP: 1_000_000n, EUR: 868_300n, USD: 621_900n } as const;
const shops = { GBP: 'UK', EUR: 'EU', USD: 'RW' } as const;

/** Minor units as a decimal string of two digits. */
function money(minor: number): string {
  const size = String(Math.abs(minor)).padStart(3, '0');
  return `${minor < 0 ? '-' : ''}${size.slice(0, -2)}.${size.slice(-2)}`;
}

function inPounds(minor: number, currency: Scenario['currency']): string {
  return money(Number((BigInt(minor) * pounds[currency] + 500_000n) / 1_000_000n));
}

/** A small generator of the same numbers each time. */
function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const texts: Readonly<Record<string, readonly [string, string]>> = {
  currency: ['EUR', 'GBP'],
  item: ['I01936', 'I01803'],
  customer: ['C00417', 'C09999'],
  entity: ['EU', 'UK'],
  postedOn: ['2011-03-31', '2011-04-01'],
  status: ['cancelled', 'open'],
  reference: ['#RW100212', '#RW10021'],
  account: ['2150', '4000'],
  rate: ['1.607400', '1.598200'],
  createdAt: ['2011-03-26T09:12:00+00:00', '2011-03-26T15:48:00+00:00'],
  quantity: ['24', '2'],
};

function values(
  scenario: Scenario,
  minor: number,
  base: number,
): Pick<Break, 'expected' | 'actual' | 'difference' | 'currency'> {
  const known = scenario.field === null ? undefined : texts[scenario.field];
  if (known)
    return {
      expected: known[0],
      actual: known[1],
      ...(scenario.field === 'quantity' && { difference: '-22' }),
    };
  const missing = scenario.field === null;
  const actual = missing
    ? scenario.kind === 'order-duplicated-in-erp'
      ? money(minor * 2)
      : null
    : money(base - minor);
  const difference = scenario.kind === 'order-duplicated-in-erp' ? money(minor) : money(-minor);
  return { expected: money(missing ? minor : base), actual, difference, currency: scenario.currency };
}

function makeBreak(
  scenario: Scenario,
  problem: string | null,
  n: number,
  at: number,
  next: (below: number) => number,
): Break {
  const minor =
    scenario.minor === 0 ? 0 : Math.max(1, Math.round(scenario.minor * (0.4 + next(1200) / 1000)));
  const base = minor * (2 + next(5));
  const shop = shops[scenario.currency];
  const order = `#${shop}${546_000 + at * 7}`;
  const document = `SI11-${String(100 + at * 3).padStart(6, '0')}`;
  const day = scenario.days[0] + next(scenario.days[1] - scenario.days[0] + 1);
  const missing = scenario.kind.endsWith('-missing-in-erp');
  const doubled = scenario.kind === 'order-duplicated-in-erp';
  const lines = scenario.attribute === 'sku' || scenario.kind.startsWith('line-');
  const line = String(1 + next(30));
  const two = values(scenario, minor, base);
  return {
    id: `brk_${(0x3f2a91 + at * 7919).toString(16)}${n.toString(36).padStart(2, '0')}`,
    kind: scenario.kind,
    symptom: breakKinds[scenario.kind],
    control: scenario.control,
    severity: scenario.severity,
    order,
    ...(lines && { line }),
    ...(scenario.attribute === 'sku' && { sku: scenario.value }),
    shop: {
      record: lines ? 'order-line' : 'order',
      ref: lines ? `${order}/${line}` : order,
      source: `orders_export_${shop}.csv:${812 + at * 17}`,
    },
    ...(!missing && {
      erp: {
        record: lines ? 'document-line' : 'document',
        ref: lines ? `${document}/${Number(line) * 10_000}` : document,
        document,
        source: `${lines ? 'sales_lines' : 'sales_documents'}.csv:${2210 + at * 11}`,
      },
    }),
    ...(scenario.field !== null && { field: scenario.field }),
    ...two,
    atRisk: { amount: money(minor), currency: scenario.currency, base: inPounds(minor, scenario.currency) },
    effects:
      scenario.ledger === null
        ? []
        : [
            {
              ledger: scenario.ledger,
              entity: shop,
              amount: money(doubled ? minor : -minor),
              currency: scenario.currency,
            },
          ],
    ...(scenario.fingerprint !== null && { fingerprint: scenario.fingerprint }),
    explainedShare: scenario.fingerprint === null ? 0 : 1,
    consequences:
      scenario.kind === 'line-price-differs'
        ? [
            {
              kind: 'tax-differs',
              field: 'tax',
              expected: money(base * 2),
              actual: money(base * 2 - Math.round(minor / 5)),
              currency: scenario.currency,
            },
            {
              kind: 'order-total-differs',
              field: 'total',
              expected: money(base * 12),
              actual: money(base * 12 - minor),
              currency: scenario.currency,
            },
          ]
        : [],
    ...(problem !== null && { problem }),
    occurredAt: `2011-03-${String(day).padStart(2, '0')}T${String(next(24)).padStart(2, '0')}:${String(next(60)).padStart(2, '0')}:00+00:00`,
    ageDays: 41 - day,
    explanation: missing
      ? `Order ${order} of ${money(minor)} ${scenario.currency} has no counterpart in the ERP after ${41 - day} days.`
      : `${scenario.field ?? 'The total'} of ${order} is ${two.expected} in the shop and ${two.actual} in ${document}.`,
    attributes: { [scenario.attribute]: scenario.value, shop, currency: scenario.currency },
  };
}

function makeProblem(scenario: Scenario, id: string, own: readonly Break[]): Problem {
  const days = own.map((one) => one.occurredAt ?? '').sort();
  return {
    id,
    kind: scenario.kind,
    symptom: breakKinds[scenario.kind],
    severity: scenario.severity,
    title: scenario.title,
    breakIds: own.map((one) => one.id),
    count: own.length,
    conditions: [
      { attribute: scenario.attribute, test: 'is', value: scenario.value },
      ...(scenario.days[1] - scenario.days[0] < 12
        ? [
            {
              attribute: 'day',
              test: 'between' as const,
              value: `2011-03-${scenario.days[0]}`,
              to: `2011-03-${scenario.days[1]}`,
            },
          ]
        : []),
    ],
    population: scenario.population,
    support: own.length / scenario.population,
    lift: Math.round((own.length / scenario.population / 0.031) * 10) / 10,
    atRisk: [{ amount: addAmounts(own.map((one) => one.atRisk.amount)), currency: scenario.currency }],
    atRiskBase: addAmounts(own.map((one) => one.atRisk.base ?? '0')),
    firstSeen: days[0] ?? '',
    lastSeen: days.at(-1) ?? '',
    ...(scenario.fingerprint !== null && { fingerprint: scenario.fingerprint }),
    explainedShare: scenario.fingerprint === null ? 0 : 1,
  };
}

const severityRank = { critical: 0, major: 1, minor: 2 } as const;

function byContract(a: Break, b: Break): number {
  return (
    severityRank[a.severity] - severityRank[b.severity] ||
    compareAmounts(b.atRisk.base ?? '0', a.atRisk.base ?? '0') ||
    (a.id < b.id ? -1 : 1)
  );
}

function makeTies(breaks: readonly Break[]): readonly Tie[] {
  const books: readonly [Ledger, Scenario['currency'], string, string][] = [
    ['sales', 'GBP', '412338.19', '-0.14'],
    ['sales', 'EUR', '58120.40', '0.00'],
    ['sales', 'USD', '9482.75', '0.03'],
    ['refunds', 'GBP', '7904.11', '0.00'],
    ['refunds', 'EUR', '2911.86', '0.00'],
    ['payments', 'GBP', '398217.02', '0.00'],
    ['payouts', 'GBP', '391004.55', '0.00'],
  ];
  return books.map(([ledger, currency, shop, tolerated]) => {
    const own = breaks
      .flatMap((one) => one.effects)
      .filter((one) => one.ledger === ledger && one.currency === currency);
    const explained = addAmounts(['0.00', ...own.map((one) => one.amount)]);
    const difference = addAmounts([explained, tolerated]);
    return {
      ledger,
      entity: shops[currency],
      currency,
      shop,
      erp: addAmounts([shop, difference]),
      difference,
      explainedByBreaks: explained,
      tolerated,
      unexplained: '0.00',
    };
  });
}

function makeControls(breaks: readonly Break[]): readonly ControlResult[] {
  const broken = new Map<string, Break[]>();
  for (const one of breaks) broken.set(one.control, [...(broken.get(one.control) ?? []), one]);
  const claims: Readonly<Record<string, string>> = {
    'document.currency-agrees': 'Every document is in the currency of its order.',
    'order.has-one-document': 'Every paid shop order has exactly one ERP order.',
    'order-line.price-agrees': "Every line has the price of the shop's line.",
  };
  const rest = (
    control: string,
    claim: string,
    symptom: Symptom,
    result: ControlResult['result'],
    checked: number,
    reason?: string,
  ): ControlResult => ({
    control,
    claim,
    symptom,
    severity: 'major',
    result,
    checked,
    breaks: 0,
    tolerated: 0,
    ...(reason !== undefined && { reason }),
  });
  return [
    ...[...broken].map(
      ([control, own]): ControlResult => ({
        control,
        claim: claims[control] ?? `Every ${control.replace('.', ': ').replaceAll('-', ' ')}.`,
        symptom: own[0]?.symptom ?? 'orders-not-flowing',
        severity: own[0]?.severity ?? 'major',
        result: 'broken',
        checked: 1087 + own.length * 13,
        breaks: own.length,
        tolerated: control === 'document.tax-agrees' ? 96 : 0,
      }),
    ),
    rest(
      'payout.has-bank-receipt',
      'Every payout has exactly one bank receipt of its amount.',
      'revenue-recognition-errors',
      'holds',
      27,
    ),
    rest('order.placed-once', 'No order stands twice in the shop.', 'orders-not-flowing', 'holds', 1087),
    rest(
      'stock-level.on-hand-agrees',
      'Stock on hand is the same on both sides, by SKU and location.',
      'inventory-differs',
      'could-not-check',
      0,
      'No stock levels on either side: give the inventory export of the shop and an item file with quantities of the ERP.',
    ),
    rest(
      'refund-line.restocked',
      'Every refunded line that was restocked is restocked in the ERP.',
      'inventory-differs',
      'could-not-check',
      0,
      'The orders export does not say which refunds restocked: give a bulk operation file.',
    ),
  ];
}

function makeSummary(breaks: readonly Break[], problems: readonly Problem[]): Summary {
  const controls = makeControls(breaks);
  const sha = (n: number): string =>
    Array.from({ length: 8 }, (_, i) =>
      ((n * 2_654_435_761 + i * 40_503_977) >>> 0).toString(16).padStart(8, '0'),
    ).join('');
  const file = (
    name: string,
    side: 'shop' | 'erp',
    records: string,
    by: string,
    n: number,
    quarantined: number,
    excluded: Readonly<Record<string, number>>,
  ) => ({
    file: name,
    side,
    records,
    by,
    sha256: sha(n),
    bytes: n * 187,
    rows: n,
    canonical: n - quarantined - Object.values(excluded).reduce((a, b) => a + b, 0),
    excluded,
    quarantined,
  });
  return {
    schema: 1,
    verdict: 'breaks',
    exitCode: 1,
    sentence: `The two sides differ in ${breaks.length} records: ${problems.length} problems explain ${problems.reduce((sum, one) => sum + one.count, 0)} of them, led by orders that never reached the ERP on 23 March.`,
    asOf: '2011-04-11T00:00:00+01:00',
    baseCurrency: 'GBP',
    timeZone: 'Europe/London',
    files: [
      file('shopify/orders_export_EU.csv', 'shop', 'order-with-lines', 'preset:shopify-orders', 1742, 0, {
        'test order': 3,
      }),
      file('shopify/orders_export_RW.csv', 'shop', 'order-with-lines', 'preset:shopify-orders', 161, 1, {}),
      file('shopify/orders_export_UK.csv', 'shop', 'order-with-lines', 'preset:shopify-orders', 14_901, 3, {
        'test order': 11,
        'same record again': 4,
      }),
      file(
        'shopify/payment_transactions_export.csv',
        'shop',
        'payment',
        'preset:shopify-payments',
        1_102,
        0,
        {},
      ),
      file('erp/sales_documents.csv', 'erp', 'document', 'profile:1', 1_195, 0, { draft: 6 }),
      file('erp/sales_lines.csv', 'erp', 'document-line', 'profile:2', 18_044, 2, {}),
      file('erp/bank_receipts.csv', 'erp', 'payout', 'profile:5', 27, 0, {}),
    ],
    counts: {
      shop: { order: 1087, 'order-line': 16_758, payment: 1102 },
      erp: { document: 1189, 'document-line': 18_042, payout: 27 },
    },
    match: {
      shopOrders: 1087,
      matched: 1056,
      ratePercent: '97.15',
      passes: { 'exact reference': 948, 'normalised reference': 108 },
      shapes: { '1:1': 1038, '1:n': 18 },
      ambiguous: 2,
      suggested: 5,
    },
    ties: makeTies(breaks),
    symptoms: symptoms.map((symptom) => {
      const own = breaks.filter((one) => one.symptom === symptom);
      const claims = controls.filter((one) => one.symptom === symptom);
      const count = (result: ControlResult['result']): number =>
        claims.filter((one) => one.result === result).length;
      return {
        symptom,
        breaks: own.length,
        atRiskBase: addAmounts(['0.00', ...own.map((one) => one.atRisk.base ?? '0')]),
        controls: { holds: count('holds'), broken: count('broken'), couldNotCheck: count('could-not-check') },
      };
    }),
    controls,
    tolerated: [
      {
        reason: 'VAT rounded per line, within 0.01 a line',
        count: 96,
        sums: [
          { amount: '-0.14', currency: 'GBP' },
          { amount: '0.03', currency: 'USD' },
        ],
      },
      { reason: 'Reference written differently, same order', count: 108, sums: [] },
      { reason: 'Posted the next day, same period', count: 26, sums: [] },
    ],
    breaks: breaks.length,
    problems: problems.length,
    quarantined: 6,
    conflicts: 1,
    notes: [
      'Order #UK547001 stands in two files with different content; the first was used and the conflict reported.',
      'Two ERP documents fit more than one order and were left unmatched.',
    ],
    run: { seconds: 1.84, peakMemoryMiB: 212, version: '0.1.0' },
  };
}

const quarantine: readonly QuarantinedRow[] = [
  {
    file: 'shopify/orders_export_UK.csv',
    line: 4021,
    column: 'Created at',
    value: '31/02/2011 10:22',
    reason: 'There is no 31 February.',
    mend: 'Correct the date in the source, or leave the row out by a rule of the profile.',
  },
  {
    file: 'shopify/orders_export_UK.csv',
    line: 9118,
    column: 'Total',
    value: '6.6E+12',
    reason: 'A number written with an exponent has lost digits.',
    mend: 'Export again and do not save the file from a spreadsheet.',
  },
  {
    file: 'shopify/orders_export_UK.csv',
    line: 12_077,
    column: null,
    value: null,
    reason: 'The row has 81 fields, the header 79.',
    mend: 'Quote the comma in the field Notes.',
  },
  {
    file: 'shopify/orders_export_RW.csv',
    line: 58,
    column: 'Currency',
    value: 'US$',
    reason: 'US$ is no ISO 4217 code.',
    mend: 'Map it to USD in the value map of the profile.',
  },
  {
    file: 'erp/sales_lines.csv',
    line: 733,
    column: 'Quantity',
    value: '<b>12</b>',
    reason: 'Not a quantity.',
    mend: 'Correct the value in the source.',
  },
  {
    file: 'erp/sales_lines.csv',
    line: 8110,
    column: 'Amount',
    value: '=SUM(A1:A9)',
    reason: 'A formula in place of a number.',
    mend: 'Export values, not formulas.',
  },
];

const skus: readonly SkuFinding[] = [
  {
    kind: 'sku-mapped-to-wrong-item',
    sku: '85200',
    item: 'I01803',
    title: 'Bunny decoration, wooden',
    description: 'Heart ivory trellis',
    source: 'erp/item_references.csv:902',
    explanation: 'The title of SKU 85200 has nothing in common with item I01803.',
    suggestion: { item: 'I01936', score: '0.94', reasons: ['title and description agree', 'price agrees'] },
  },
  {
    kind: 'sku-blocked-in-erp',
    sku: '84029E',
    item: 'I01122',
    title: 'Red woolly hottie',
    description: 'Red woolly hottie white heart',
    source: 'erp/items.csv:1123',
    explanation: 'Item I01122 is blocked for sales, but SKU 84029E was sold 6 times.',
  },
  {
    kind: 'sku-case-collision',
    sku: '85123a',
    item: 'I01207',
    title: 'White hanging heart',
    description: 'White hanging heart T-light holder',
    source: 'erp/item_references.csv:118',
    explanation: 'SKUs 85123A and 85123a differ only in case and map to two items.',
  },
];

/** A check as a merchant's finance lead would get it: 25 problems, 400 breaks, three currencies; the same each time. */
export function fixtureResult(size = 400): CheckResult {
  const next = sequence(2011);
  const breaks: Break[] = [];
  const problems: Problem[] = [];
  for (const [p, scenario] of scenarios.entries()) {
    const id = `prb_${(0xa1 + p * 977).toString(16).padStart(4, '0')}`;
    const own = Array.from({ length: scenario.count }, (_, n) =>
      makeBreak(scenario, id, n, breaks.length + n, next),
    );
    breaks.push(...own);
    problems.push(makeProblem(scenario, id, own));
  }
  for (let n = breaks.length; n < size; n += 1) {
    const scenario = scenarios[n % scenarios.length];
    if (scenario)
      breaks.push(
        makeBreak({ ...scenario, fingerprint: null, minor: Math.ceil(scenario.minor / 3) }, null, n, n, next),
      );
  }
  breaks.sort(byContract);
  return {
    summary: makeSummary(breaks, problems),
    breaks,
    problems,
    skus,
    quarantine,
    drilldown: async (ids) => {
      const wanted = new Set(ids);
      return new Map(
        breaks
          .filter((one) => wanted.has(one.id))
          .map((one): [string, BreakDetail] => [
            one.id,
            {
              match: {
                pass: 'normalised reference',
                why: `"Shopify ${one.order}" and "${one.order}" are the same after the leading word is dropped.`,
              },
              fields: [
                {
                  field: 'placed on',
                  shop: one.occurredAt?.slice(0, 10) ?? null,
                  erp: one.erp ? (one.occurredAt?.slice(0, 10) ?? null) : null,
                },
                { field: 'customer', shop: 'C00417', erp: one.erp ? 'C00417' : null },
              ],
            },
          ]),
      );
    },
  };
}
