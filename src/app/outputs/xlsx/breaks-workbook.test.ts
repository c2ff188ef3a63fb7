import { createHash } from 'node:crypto';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { Break } from '../../../model/index.ts';
import { breakColumns } from '../break-columns.ts';
import { fixtureResult } from '../fixture.ts';
import { breaksWorkbook } from './breaks-workbook.ts';
import { columnName, sheetXml, xmlText } from './sheet-xml.ts';
import { createStyles } from './styles.ts';

async function workbook(breaks: readonly Break[]): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of breaksWorkbook(breaks)) parts.push(part);
  return Buffer.concat(parts);
}

const column = (title: string): number => breakColumns.findIndex((one) => one.title === title);
const [first] = fixtureResult().breaks;

describe('breaksWorkbook', () => {
  it('opens, with numbers as numbers and text as text', async () => {
    const odd = {
      ...first!,
      order: '=1+1',
      sku: '00123',
      expected: '1234.50',
      actual: '1234.41',
      difference: '-0.09',
      explanation: 'a < b & "c"\u0001',
    };
    const [sheet] = await readExcelFile(await workbook([odd]));
    const [, row] = sheet!.data;
    expect(sheet!.sheet).toBe('Breaks');
    expect(row![column('Order')]).toBe('=1+1');
    expect(row![column('SKU')]).toBe('00123');
    expect(row![column('Expected (shop)')]).toBe(1234.5);
    expect(row![column('Difference')]).toBe(-0.09);
    expect(row![column('Explanation')]).toBe('a < b & "c"\ufffd');
  });

  it('gives the same bytes each time, and a row a break', async () => {
    const { breaks } = fixtureResult();
    const [one, two] = [await workbook(breaks), await workbook(breaks)];
    const hash = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
    expect(hash(one)).toBe(hash(two));
    const [sheet] = await readExcelFile(one);
    expect(sheet!.data).toHaveLength(breaks.length + 1);
  });

  it('opens without a single break', async () => {
    const [sheet] = await readExcelFile(await workbook([]));
    expect(sheet!.data).toEqual([breakColumns.map((one) => one.title)]);
  });
});

describe('sheetXml', () => {
  it("formats money with its currency's digits and freezes the header", () => {
    const styles = createStyles();
    const yen = { ...first!, atRisk: { amount: '1200', currency: 'JPY', base: '6.71' } };
    const xml = [...sheetXml([yen], styles)].join('');
    expect(xml).toContain('state="frozen"');
    expect(styles.xml()).toContain('formatCode="#,##0\\ [$JPY]"');
    expect(styles.xml()).toContain('formatCode="#,##0.00"');
  });

  it('keeps as text what a spreadsheet would round', () => {
    const xml = [
      ...sheetXml([{ ...first!, difference: '12345678901234567.89', currency: 'GBP' }], createStyles()),
    ].join('');
    expect(xml).toContain('<t xml:space="preserve">12345678901234567.89</t>');
  });
});

describe('columnName', () => {
  it('counts past Z', () =>
    expect([0, 25, 26, 27, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AB', 'ZZ', 'AAA']));
});

describe('xmlText', () => {
  it('replaces what XML cannot hold', () => expect(xmlText('\ud800<\u0000')).toBe('\ufffd&lt;\ufffd'));
});
