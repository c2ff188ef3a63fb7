import { afterAll, describe, expect, it } from 'vitest';
import type { CheckResult } from '../../src/app/outputs/index.ts';
import { openBench } from './check-in-process.ts';
import { cleanBusinessCentral } from './erp-exports.ts';
import { current, rowsOf } from './shop-exports.ts';
import { table } from './text-of.ts';

const bench = openBench();
afterAll(() => bench.remove());

const check = (shop: string | Buffer, erp = cleanBusinessCentral()): Promise<CheckResult> =>
  bench.run({ shop: [bench.place([{ name: 'orders.csv', content: shop }])], erp: [bench.place(erp)] });

/** Cells that cannot be read, each put into the first row of an order of its own. */
const unreadable: readonly (readonly [order: string, column: string, cell: string])[] = [
  ['#1001', 'Total', 'abc'],
  ['#1002', 'Total', '12.34.56'],
  ['#1003', 'Total', '#REF!'],
  ['#1004', 'Total', 'NaN'],
  ['#1005', 'Total', 'Infinity'],
  ['#1006', 'Total', '9'.repeat(400)],
  ['#1007', 'Total', '--5.00'],
  ['#1008', 'Total', '10.123'],
  ['#1009', 'Taxes', '1,2,3'],
  ['#1010', 'Shipping', '0x10'],
  ['#1011', 'Created at', 'yesterday'],
  ['#1012', 'Created at', '2026-02-30 10:00:00 +0000'],
  ['#1013', 'Created at', '2026-13-45'],
  ['#1014', 'Created at', '0000-00-00 00:00:00 +0000'],
  ['#1015', 'Lineitem quantity', 'two'],
  ['#1016', 'Lineitem price', '12.5O'],
  ['#1017', 'Refunded Amount', '1.2.3'],
  ['#1018', 'Lineitem quantity', '\u221e'],
];

describe('rows that cannot be read', () => {
  it('are no break and no crash in a clean world: the check could not decide', async () => {
    const clean = await check(table(rowsOf(current)));
    expect(clean.breaks).toEqual([]);
    expect(clean.quarantine).toEqual([]);
    expect(clean.summary.verdict).toBe('clean');
  });

  it('go to the quarantine with file, line, column, value, reason and mend, and nothing else is lost', async () => {
    const left = new Set(unreadable.map(([order, column]) => `${order} ${column}`));
    const rows = rowsOf(current, (cell, column, order) => {
      const bad = unreadable.find(([one, at]) => one === order && at === column);
      return bad !== undefined && left.delete(`${order} ${column}`) ? bad[2] : cell;
    });
    // A cell with line breaks moves the lines of all rows below it.
    const noted = rows.map((row, at) =>
      row.map((cell, n) => (at === 1 && current[n] === 'Notes' ? 'a\nb\nc' : cell)),
    );
    const result = await check(table(noted));
    const lineOf = (order: string): number => noted.findIndex((row) => row[0] === order) + 3;
    // Further lines of an order that cannot be read have nowhere to go.
    const homeless = result.quarantine.filter(({ column }) => column === 'order');
    expect(homeless.every(({ value }) => unreadable.some(([order]) => order === value))).toBe(true);
    const own = result.quarantine.filter(({ column }) => column !== 'order');
    const found = own.map(({ file, line, column, value }) => ({
      file,
      line,
      column: column?.split(' / ')[0],
      value,
    }));
    expect(found).toEqual(
      unreadable.map(([order, column, value]) => ({
        file: 'orders.csv',
        line: order === '#1001' ? 2 : lineOf(order),
        column,
        value,
      })),
    );
    for (const { reason, mend } of result.quarantine) {
      expect(reason).not.toBe('');
      expect(mend).not.toBe('');
    }
    expect(result.breaks).toEqual([]);
    expect(result.summary.verdict).toBe('could-not-decide');
  });

  it('are said of the ERP too', async () => {
    const erp = cleanBusinessCentral((text) =>
      text
        .split('\n')
        .map((line, at) =>
          at === 3
            ? line.replace(/,\d+\.\d\d,MAIN/, ',soon,MAIN')
            : at === 5
              ? line.replace(/\d+\/\d+\/2026/, '13/13/2026')
              : line,
        )
        .join('\n'),
    );
    const result = await check(table(rowsOf(current)), erp);
    const [total, day, ...lines] = result.quarantine;
    expect(total).toMatchObject({ line: 4, column: 'Amount Including VAT', value: 'soon' });
    expect(day).toMatchObject({ line: 6, value: '13/13/2026' });
    // Their lines have nowhere to go without them.
    expect(new Set(lines.map(({ file, value }) => `${file} ${value}`))).toEqual(
      new Set(['Posted Sales Lines.csv SI-2003', 'Posted Sales Lines.csv SI-2005']),
    );
    expect(result.breaks).toEqual([]);
    expect(result.summary.verdict).toBe('could-not-decide');
  });

  it.for([
    ['too short', (line: string) => line.split(',').slice(0, 9).join(',')],
    ['too long', (line: string) => `${line},more,and,more`],
    ['with a quote in the middle', (line: string) => line.replace(',Acme,', ',Ac"me,')],
    ['with a quote that is closed too early', (line: string) => line.replace(',Acme,', ',"Ac"me,')],
  ] as const)('are found where a row is %s', async ([, spoil]) => {
    const lines = table(rowsOf(current)).split('\n');
    const at = lines.findIndex((line) => line.startsWith('#1019'));
    const result = await check(lines.map((line, n) => (n === at ? spoil(line) : line)).join('\n'));
    expect(result.breaks).toEqual([]);
    for (const { file, line } of result.quarantine) expect([file, line]).toEqual(['orders.csv', at + 1]);
    expect(result.summary.verdict).toBe(result.quarantine.length === 0 ? 'clean' : 'could-not-decide');
    const [counted] = result.summary.files.filter(({ file }) => file === 'orders.csv');
    expect(counted?.rows).toBe(lines.length - 2);
  });

  it('are not made of a quote that is never closed: what follows is not lost in silence', async () => {
    const lines = table(rowsOf(current)).split('\n');
    const at = lines.findIndex((line) => line.startsWith('#1010'));
    const spoiled = lines.map((line, n) => (n === at ? line.replace(',Acme,', ',"Acme,') : line)).join('\n');
    const outcome = await check(spoiled).catch((cause: unknown) => cause);
    if (outcome instanceof Error) {
      expect(outcome).toMatchObject({ exitCode: 2 });
      return;
    }
    const { quarantine, summary } = outcome as CheckResult;
    expect(quarantine.length).toBeGreaterThan(0);
    expect(summary.verdict).not.toBe('clean');
  });

  it('may hold single letters of another encoding: they are read', async () => {
    const bytes = Buffer.from(table(rowsOf(current)).replace('Ann Buyer', 'Ann B\u00fcyer'), 'utf8');
    const at = bytes.indexOf('\u00fc');
    const mixed = Buffer.concat([bytes.subarray(0, at), Buffer.from([0xfc]), bytes.subarray(at + 2)]);
    const result = await check(mixed);
    expect(result.quarantine).toEqual([]);
    expect(result.summary.verdict).toBe('clean');
  });

  it('are named where a line belongs to no document', async () => {
    const erp = cleanBusinessCentral().map((file) =>
      file.name === 'Posted Sales Lines.csv'
        ? { ...file, content: `${file.content}SI-9999,10000,Item,MUG-01,Mug,1,12.50,12.50\n` }
        : file,
    );
    const result = await check(table(rowsOf(current)), erp);
    expect(result.quarantine.map(({ file, value }) => [file, value])).toEqual([
      ['Posted Sales Lines.csv', 'SI-9999'],
    ]);
    expect(result.summary.verdict).toBe('could-not-decide');
  });
});
