import { defaultProfile } from '../../flow/1-sources/files/profile/index.ts';
import type { Break, Problem, QuarantinedRow, SkuFinding } from '../../model/index.ts';
import { factsOfCheck } from '../decision/facts/facts-of-check.ts';
import { nothingFound } from '../decision/facts/gather-run-facts.ts';
import { compareAmounts } from './decimal-text.ts';
import { makeBreak, makeProblem, sequence } from './fixture/breaks.ts';
import { scenarios } from './fixture/scenarios.ts';
import { makeSummary } from './fixture/summary.ts';
import type { BreakDetail, CheckResult } from './result.ts';

const severityRank = { critical: 0, major: 1, minor: 2 } as const;

function byContract(a: Break, b: Break): number {
  return (
    severityRank[a.severity] - severityRank[b.severity] ||
    compareAmounts(b.atRisk.base ?? '0', a.atRisk.base ?? '0') ||
    (a.id < b.id ? -1 : 1)
  );
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
  const summary = makeSummary(breaks, problems);
  return {
    summary,
    facts: factsOfCheck({ summary, breaks, problems }, nothingFound, {
      profile: defaultProfile(),
      profileText: null,
      from: null,
      to: null,
    }),
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
