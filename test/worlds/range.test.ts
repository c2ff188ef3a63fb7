import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openBench } from '../hostile/check-in-process.ts';

const bench = openBench();
afterAll(bench.remove);

const days = ['2026-10-01', '2026-10-02', '2026-10-03', '2026-10-04', '2026-10-05'];
const shop = bench.place([
  {
    name: 'orders.csv',
    content: ['Order,Placed,Total,Currency', ...days.map((day, at) => `#100${at},${day},10.00,GBP`)].join(
      '\n',
    ),
  },
]);
const erp = bench.place([
  {
    name: 'invoices.csv',
    content: [
      'No,Ref,Date,Total,Currency',
      ...days.map((day, at) => `I${at},#100${at},${day},10.00,GBP`),
    ].join('\n'),
  },
]);
const profile = join(bench.folder, 'profile.yaml');
writeFileSync(
  profile,
  `books: { baseCurrency: GBP, timeZone: Europe/London }
files:
  - { match: orders.csv, side: shop, record: order, columns: { name: Order, placedAt: Placed, total: Total, currency: Currency } }
  - { match: invoices.csv, side: erp, record: document, columns: { number: No, reference: Ref, documentOn: Date, total: Total, currency: Currency, type: { constant: invoice } } }
`,
);
const between = async (from: string, to: string) => {
  const { summary } = await bench.run({ shop: [shop], erp: [erp], profile, from, to });
  const { matched, shopOrders, ratePercent } = summary.match;
  return { verdict: summary.verdict, matched, shopOrders, ratePercent };
};

describe('a check of some days', () => {
  it('counts the orders of these days as matched, and no others', async () => {
    expect(await between('2026-10-02', '2026-10-03')).toMatchObject({
      matched: 2,
      shopOrders: 2,
      ratePercent: '100.00',
    });
  });

  it('decides nothing where no order is of these days', async () => {
    expect(await between('2025-10-01', '2025-10-31')).toEqual({
      verdict: 'could-not-decide',
      matched: 0,
      shopOrders: 0,
      ratePercent: null,
    });
  });
});
