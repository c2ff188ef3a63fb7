import type { Recipe } from './broken-file.ts';
import { makeWorkbook, textRow } from './make-workbook.ts';
import { makeZip } from './make-zip.ts';

const header = textRow(1, ['Order', 'Date', 'Total']);
const numbers = `<row r="2"><c r="A2"><v>12345678901234567</v></c><c r="B2" s="1"><v>45293</v></c><c r="C2"><v>28.990000000000002</v></c></row>`;
const sheet = { name: 'Sales', rows: header + numbers };
const good = makeWorkbook([sheet]);
const doctype = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>';

/** Workbooks that are damaged, hostile or oddly filled. */
export const workbookRecipes: readonly Recipe[] = [
  {
    name: 'good.xlsx',
    content: good,
    expects: { columns: [3], rows: 1, firstRow: ['12345678901234567', '2024-01-02', '28.99'] },
  },
  { name: 'workbook-named.csv', content: good, expects: { columns: [3], rows: 1 } },
  {
    name: 'workbook-in.zip',
    content: makeZip([{ name: 'book.xlsx', content: good }]),
    expects: { columns: [3], rows: 1 },
  },
  {
    name: 'corrupt.xlsx',
    content: Buffer.concat([good.subarray(0, 400), Buffer.alloc(200), good.subarray(600)]),
    expects: { failures: ['file-truncated-archive'] },
  },
  {
    name: 'truncated.xlsx',
    content: good.subarray(0, good.length / 2),
    expects: { failures: ['file-truncated-archive'] },
  },
  {
    name: 'with-password.xlsx',
    content: Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(504),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]),
    expects: { failures: ['file-not-recognised'] },
  },
  {
    name: 'external-entity.xlsx',
    content: makeWorkbook([sheet], {
      'xl/worksheets/sheet1.xml': `${doctype}<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&e;</t></is></c></row></sheetData></worksheet>`,
    }),
    expects: { failures: ['file-xlsx-unreadable'] },
  },
  {
    name: 'external-entity-in-workbook-part.xlsx',
    content: makeWorkbook([sheet], { 'xl/workbook.xml': `${doctype}<workbook/>` }),
    expects: { failures: ['file-xlsx-unreadable'] },
  },
  {
    name: 'sheet-is-no-xml.xlsx',
    content: makeWorkbook([sheet], { 'xl/worksheets/sheet1.xml': 'this is no XML <<<' }),
    expects: { failures: ['file-xlsx-unreadable'] },
  },
  {
    name: 'row-of-a-billion.xlsx',
    content: makeWorkbook([
      { name: 'A', rows: `${header}<row r="999999999"><c r="A999999999"><v>1</v></c></row>` },
    ]),
    expects: { failures: ['file-xlsx-unreadable'] },
  },
  {
    name: 'column-far-out.xlsx',
    content: makeWorkbook([{ name: 'A', rows: `${header}<row r="2"><c r="ZZZZZZ2"><v>1</v></c></row>` }]),
    expects: { failures: ['file-not-recognised'] },
  },
  {
    name: 'corner-cell.xlsx',
    content: makeWorkbook([
      { name: 'A', rows: `${header}<row r="1048576"><c r="AAA1048576"><v>1</v></c></row>` },
    ]),
    expects: { failures: ['file-xlsx-unreadable'] },
  },
  {
    name: 'formulas-and-errors.xlsx',
    content: makeWorkbook([
      {
        name: 'A',
        rows: `${header}<row r="2"><c r="A2" t="str"><f>CONCATENATE("#","1")</f><v>#1</v></c><c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="C2"><f>1+1</f><v>2</v></c></row>`,
      },
    ]),
    expects: { columns: [3], rows: 1 },
  },
  {
    name: 'title-rows.xlsx',
    content: makeWorkbook([
      {
        name: 'A',
        rows: `${textRow(1, ['Sales register'])}${textRow(2, ['ACME Ltd.'])}${textRow(4, ['Order', 'Date', 'Total'])}${textRow(5, ['#1', '2024-01-02', '1.00'])}`,
      },
    ]),
    expects: { columns: [3], rows: 1, header: ['Order', 'Date', 'Total'] },
  },
  {
    name: 'two-sheets-one-empty.xlsx',
    content: makeWorkbook([sheet, { name: 'Nothing', rows: '' }]),
    expects: { columns: [3], rows: 1 },
  },
  {
    name: 'empty-sheets.xlsx',
    content: makeWorkbook([{ name: 'A', rows: '' }]),
    expects: { failures: ['file-empty'] },
  },
  {
    name: 'date-times.xlsx',
    content: makeWorkbook([
      {
        name: 'A',
        rows: `${header}<row r="2"><c r="A2" t="inlineStr"><is><t>00123</t></is></c><c r="B2" s="2"><v>45293.336805555555</v></c><c r="C2"><v>0.1</v></c></row>`,
      },
    ]),
    expects: { columns: [3], rows: 1, firstRow: ['00123', '2024-01-02T08:05:00', '0.1'] },
  },
  {
    name: 'impossible-dates.xlsx',
    content: makeWorkbook([
      {
        name: 'A',
        rows: `${header}<row r="2"><c r="A2"><v>1</v></c><c r="B2" s="1"><v>99999999999</v></c><c r="C2"><v>1e400</v></c></row>`,
      },
    ]),
    expects: { columns: [3], rows: 1 },
  },
  {
    name: 'word-document.docx.xlsx',
    content: makeZip([
      { name: '[Content_Types].xml', content: '<Types/>' },
      { name: 'word/document.xml', content: '<w/>' },
    ]),
    expects: { failures: ['file-not-recognised'] },
  },
];
