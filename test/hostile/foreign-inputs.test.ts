import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { CheckResult } from '../../src/app/outputs/index.ts';
import { openBench } from './check-in-process.ts';
import { type ErpExport, erpExports } from './erp-exports.ts';
import { planted, shopOrders } from './neutral-world.ts';
import { type GivenFile, shopExports } from './shop-exports.ts';

const bench = openBench();
afterAll(() => bench.remove());

const anyErp = erpExports['Business Central, English captions'] as ErpExport;
const anyShop = shopExports['79 columns'] as readonly GivenFile[];

/** The planted differences as breaks, by what the export can show. */
function expected({ grain, credits }: Pick<ErpExport, 'grain' | 'credits'>): readonly string[] {
  const refunded = credits
    ? [planted.refund]
    : shopOrders.filter((order) => order.refunded > 0).map(({ name }) => name);
  return [
    `${planted.missing} order-missing-in-erp`,
    `${planted.quantity} ${grain === 'lines' ? 'line-quantity-differs' : 'order-total-differs'}`,
    ...refunded.map((name) => `${name} refund-missing-in-erp`),
  ].sort();
}

const told = ({ breaks }: CheckResult): readonly string[] =>
  breaks.map(({ order, kind }) => `${order} ${kind}`).sort();

const check = (shop: readonly GivenFile[], erp: readonly GivenFile[]): Promise<CheckResult> =>
  bench.run({ shop: [bench.place(shop)], erp: [bench.place(erp)] });

describe('a check without a profile finds the planted differences and no other', () => {
  it.for(Object.entries(shopExports))('in a Shopify orders export: %s', async ([, files]) => {
    const result = await check(files, anyErp.files);
    expect(told(result)).toEqual(expected(anyErp));
    expect(result.quarantine).toEqual([]);
  });

  it.for(Object.entries(erpExports))('in an export of %s', async ([, erp]) => {
    const result = await check(anyShop, erp.files);
    expect(told(result)).toEqual(expected(erp));
    expect(result.quarantine).toEqual([]);
    expect(result.summary.ties.filter(({ unexplained }) => Number(unexplained) !== 0)).toEqual([]);
  });

  it('and says in a note how an unknown file was read', async () => {
    const result = await check(anyShop, (erpExports['an ERP nobody knows'] as ErpExport).files);
    expect(result.summary.notes.join('\n')).toContain('export.csv: read as document-with-lines');
  });
});

describe('a check of files that cannot be understood', () => {
  it('names the file, what is in doubt and the command to run next', async () => {
    const rows = Array.from({ length: 20 }, (_, n) => `${n},${n % 3},abc\n`).join('');
    const failing = check(anyShop, [{ name: 'riddle.csv', content: `Q1,Q2,Q3\n${rows}` }]);
    await expect(failing).rejects.toMatchObject({
      code: 'file-not-recognised',
      exitCode: 2,
      message: expect.stringMatching(/riddle\.csv.*Q1/),
      hint: expect.stringMatching(/tieout profile suggest --shop \S+ --erp \S+ --out/),
    });
  });

  it('says so when both sides were swapped', async () => {
    await expect(check(anyErp.files, anyShop)).rejects.toMatchObject({
      code: 'file-wrong-side',
      exitCode: 2,
    });
  });
});

const example = (path: string): string => fileURLToPath(new URL(`../../examples/${path}`, import.meta.url));

describe('the examples', () => {
  const traps = {
    2: 'order-duplicated-in-erp',
    4: 'line-item-differs',
    7: 'customer-differs',
    8: 'order-total-differs',
    10: 'customer-differs',
  };

  it('finds the breaks of the traps and no other', async () => {
    const result = await bench.run({ shop: [example('traps/left.csv')], erp: [example('traps/right.csv')] });
    expect(Object.fromEntries(result.breaks.map(({ order, kind }) => [order, kind]))).toEqual(traps);
    expect(result.breaks.length).toBe(5);
    expect(result.breaks.find(({ order }) => order === '8')?.difference).toBe('0.01');
  });

  it('finds the mirrored breaks with the sides of the traps swapped', async () => {
    const result = await bench.run({ shop: [example('traps/right.csv')], erp: [example('traps/left.csv')] });
    expect(Object.fromEntries(result.breaks.map(({ order, kind }) => [order, kind]))).toEqual({
      ...traps,
      2: 'order-duplicated-in-shop',
    });
    expect(result.breaks.length).toBe(5);
  });

  it('reads the ERP files of the online shop without a profile, under other names too', async () => {
    const files = ['sales_documents', 'sales_lines', 'items', 'item_references', 'currency_rates'].map(
      (name, n): GivenFile => ({
        name: `download (${n}).csv`,
        content: readFileSync(example(`online-retail/erp/${name}.csv`)),
      }),
    );
    const result = await bench.run({ shop: [example('online-retail/shopify')], erp: [bench.place(files)] });
    const kinds = new Set(result.breaks.map(({ kind }) => kind));
    expect(kinds).toContain('order-missing-in-erp');
    expect(kinds).toContain('line-price-differs');
    expect(kinds).toContain('refund-missing-in-erp');
    expect(result.breaks.length).toBeLessThan(200);
    expect(result.quarantine).toEqual([]);
  });

  it('reads the ERP files of the online shop with other column names too', async () => {
    const renamed = (name: string, names: Readonly<Record<string, string>>): GivenFile => {
      const [header = '', ...rows] = readFileSync(example(`online-retail/erp/${name}.csv`), 'utf8').split(
        '\n',
      );
      const columns = header.split(',').map((column) => names[column] ?? column);
      return { name: `${name}.csv`, content: [columns.join(','), ...rows].join('\n') };
    };
    const erp = bench.place([
      renamed('sales_documents', {
        DocNo: 'Invoice number',
        ExternalDocNo: 'Web order',
        CustomerNo: 'Account',
        DocumentDate: 'Invoice date',
        CurrencyCode: 'Curr.',
        AmountExclVAT: 'Net amount',
        VATAmount: 'VAT',
        AmountInclVAT: 'Gross amount',
      }),
      renamed('sales_lines', {
        DocNo: 'Invoice number',
        No: 'Item no.',
        Quantity: 'Qty',
        UnitPriceInclVAT: 'Price incl. VAT',
        LineAmountInclVAT: 'Line total incl. VAT',
      }),
      renamed('item_references', {}),
    ]);
    const result = await bench.run({ shop: [example('online-retail/shopify')], erp: [erp] });
    const count = (kind: string): number => result.breaks.filter((one) => one.kind === kind).length;
    expect(count('order-missing-in-erp')).toBe(13);
    expect(count('refund-missing-in-erp')).toBe(19);
    expect(count('line-price-differs')).toBe(10);
    expect(result.quarantine).toEqual([]);
  });
});
