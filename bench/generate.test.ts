import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generate } from './generate.ts';
import { DEFECT_CLASSES } from './world/defects.ts';

type Row = Readonly<Record<string, string>>;

const ORDERS = 2000;
const root = mkdtempSync(join(tmpdir(), 'tieout-bench-'));
const world = join(root, 'one');

beforeAll(() => generate({ orders: ORDERS, seed: 7, out: world }));
afterAll(() => rmSync(root, { recursive: true, force: true }));

// csv-parse raises when a row has more or fewer fields than the header, so every read checks the layout too.
const read = (path: string): Row[] => parse(readFileSync(join(world, path)), { columns: true }) as Row[];
const exports = (): Row[] => ['UK', 'EU', 'US'].flatMap((code) => read(`shop/orders_export_${code}.csv`));
const firstRows = (): Row[] => exports().filter((row) => row.Currency !== '');

const cents = (value: string | undefined): bigint => {
  const match = /^(-?)(\d+)\.(\d\d)$/.exec(value ?? '');
  if (!match) throw new Error(`not an amount with two decimals: ${value}`);
  const digits = BigInt(`${match[2]}${match[3]}`);
  return match[1] ? -digits : digits;
};

/** Sums per key, without the keys that come to nothing. */
const sum = (entries: Iterable<readonly [string, bigint]>): Record<string, bigint> => {
  const totals: Record<string, bigint> = {};
  for (const [key, amount] of entries) totals[key] = (totals[key] ?? 0n) + amount;
  return Object.fromEntries(Object.entries(totals).filter(([, amount]) => amount !== 0n));
};

/** The shop's order name inside an ERP reference, whatever was typed around it. */
const orderNameOf = (reference: string | undefined): string =>
  `#${(reference ?? '')
    .replace(/^shopify /i, '')
    .replace('#', '')
    .trim()
    .toUpperCase()}`;

const digest = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return `${path.slice(folder.length)} ${createHash('sha256').update(readFileSync(path)).digest('hex')}`;
    })
    .sort();

describe('generate', () => {
  it('writes the same bytes for the same seed, and others for another seed', () => {
    generate({ orders: ORDERS, seed: 7, out: join(root, 'two') });
    generate({ orders: ORDERS, seed: 8, out: join(root, 'three') });
    const one = digest(world);
    expect(one).toHaveLength(13);
    expect(digest(join(root, 'two'))).toEqual(one);
    expect(digest(join(root, 'three'))).not.toEqual(one);
  });

  it('ties both sides to the cent but for the labelled defects, per currency and class', () => {
    const shop = firstRows();
    const documents = read('erp/sales_documents.csv');
    const labels = read('labels.csv');
    const currencyOf = new Map(shop.map((row) => [row.Name, row.Currency]));

    const difference = sum([
      ...documents.map((row) => [`${row.DocType} ${row.CurrencyCode}`, cents(row.AmountInclVAT)] as const),
      ...shop.map((row) => [`Invoice ${row.Currency}`, -cents(row.Total)] as const),
      ...shop.map((row) => [`Credit Memo ${row.Currency}`, -cents(row['Refunded Amount'])] as const),
    ]);
    const labelled = sum(
      labels.flatMap((row): (readonly [string, bigint])[] => {
        const effect = cents(row.effect);
        if (row.class?.startsWith('refund')) return [[`Credit Memo ${row.currency}`, -effect]];
        if (row.class !== 'wrong_currency') return [[`Invoice ${row.currency}`, effect]];
        const total = cents(shop.find((order) => order.Name === row.order)?.Total);
        return [
          [`Invoice ${currencyOf.get(row.order ?? '')}`, -total],
          ['Invoice GBP', total],
        ];
      }),
    );
    expect(difference).toEqual(labelled);
    expect(new Set(labels.map((row) => row.class)).size).toBeGreaterThan(DEFECT_CLASSES.length / 2);
  });

  it('ties every order by itself, so that no difference is without a label', () => {
    const labelled = new Set(read('labels.csv').map((row) => row.order));
    const posted = sum(
      read('erp/sales_documents.csv').map(
        (row) =>
          [
            `${orderNameOf(row.ExternalDocNo)} ${row.DocType} ${row.CurrencyCode}`,
            cents(row.AmountInclVAT),
          ] as const,
      ),
    );
    const wrong = firstRows()
      .filter(
        (row) =>
          posted[`${row.Name} Invoice ${row.Currency}`] !== cents(row.Total) ||
          (posted[`${row.Name} Credit Memo ${row.Currency}`] ?? 0n) !== cents(row['Refunded Amount']),
      )
      .map((row) => row.Name);
    expect(wrong.length).toBeGreaterThan(0);
    expect(wrong.filter((name) => !labelled.has(name))).toEqual([]);
  });

  it('keeps the identities of the export: subtotal, taxes and total, with tax in or on top', () => {
    const lines = Map.groupBy(exports(), (row) => row.Name);
    const broken = firstRows().filter((order) => {
      const rows = lines.get(order.Name) ?? [];
      const tips = rows.filter((row) => row['Lineitem name'] === 'Tip');
      const goods = rows.filter((row) => row['Lineitem name'] !== 'Tip');
      const value = (list: readonly Row[]): bigint =>
        list.reduce(
          (total, row) => total + cents(row['Lineitem price']) * BigInt(row['Lineitem quantity'] ?? ''),
          0n,
        );
      const tax = ['Tax 1 Value', 'Tax 2 Value'].reduce(
        (total, column) => total + cents(order[column] || '0.00'),
        0n,
      );
      const onTop = order.Currency === 'USD' ? tax : 0n;
      return (
        cents(order.Subtotal) !== value(goods) - cents(order['Discount Amount']) ||
        cents(order.Taxes) !== tax ||
        cents(order.Total) !== cents(order.Subtotal) + cents(order.Shipping) + onTop + value(tips)
      );
    });
    expect(lines.size).toBe(ORDERS);
    expect(broken).toEqual([]);
  });

  it("sums every document's lines to its total, unless tax was put on top by mistake", () => {
    const mistaken = new Set(
      read('labels.csv')
        .filter((row) => row.class === 'vat_inclusive_posted_as_exclusive')
        .map((row) => row.document),
    );
    const lines = sum(
      read('erp/sales_lines.csv').map((row) => [row.DocNo ?? '', cents(row.LineAmountInclVAT)] as const),
    );
    const documents = read('erp/sales_documents.csv');
    const off = documents.filter((row) => lines[row.DocNo ?? ''] !== cents(row.AmountInclVAT));
    expect(off.map((row) => row.DocNo)).toEqual(
      documents.map((row) => row.DocNo).filter((no) => mistaken.has(no)),
    );
  });

  it('ties the payment transactions to the orders and the bank receipts to the payouts', () => {
    const movements = read('shop/payment_transactions_export.csv');
    const paid = sum(movements.map((row) => [row.Order ?? '', cents(row.Amount)] as const));
    const kept = sum(
      firstRows().map((row) => [row.Name ?? '', cents(row.Total) - cents(row['Refunded Amount'])] as const),
    );
    expect(paid).toEqual(kept);
    const payouts = sum(movements.map((row) => [row['Payout ID'] ?? '', cents(row.Net)] as const));
    const receipts = sum(
      read('erp/bank_receipts.csv').map((row) => [row.PayoutRef ?? '', cents(row.NetPosted)] as const),
    );
    expect(receipts).toEqual(payouts);
  });
});
