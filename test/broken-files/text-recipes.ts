import iconv from 'iconv-lite';
import type { Recipe } from './broken-file.ts';

const rows = (count: number, row: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => row(n + 1)).join('');
const plain = `Order,Date,Total\n${rows(20, (n) => `#${1000 + n},2024-01-02,${n}.50\n`)}`;
const umlauts = `Nummer;Kunde;Betrag\n${rows(20, (n) => `${n};Müller & Söhne Gößweinstein;1.234,${10 + n} €\n`)}`;

/** Delimited texts that are empty, damaged, oddly encoded or oddly written. */
export const textRecipes: readonly Recipe[] = [
  { name: 'empty.csv', content: '', expects: { failures: ['file-empty'] } },
  { name: 'blank-lines.csv', content: '\n \n\r\n', expects: { failures: ['file-empty'] } },
  { name: 'only-bom.csv', content: '\ufeff', expects: { failures: ['file-empty'] } },
  { name: 'header-only.csv', content: 'Order,Date,Total\n', expects: { columns: [3], rows: 0 } },
  {
    name: 'header-only-without-line-end.csv',
    content: 'Order,Date,Total',
    expects: { columns: [3], rows: 0 },
  },
  { name: 'semicolons-named-csv.csv', content: umlauts, expects: { columns: [3], delimiter: ';' } },
  {
    name: 'decimal-commas.csv',
    content: `Nummer;Netto;Steuer;Brutto\n${rows(9, (n) => `${n};1${n},50;3,5${n};15,0${n}\n`)}`,
    expects: { columns: [4], delimiter: ';', rows: 9 },
  },
  {
    name: 'tabs-with-commas-inside.csv',
    content: `Order\tCustomer\tTotal\n${rows(9, (n) => `#${n}\tDoe, Jane\t1,234.${n}0\n`)}`,
    expects: { columns: [3], delimiter: '\t' },
  },
  {
    name: 'pipes.txt',
    content: `a|b|c\n${rows(9, (n) => `${n}|x, y|z; w\n`)}`,
    expects: { columns: [3], delimiter: '|' },
  },
  {
    name: 'mixed-encodings.csv',
    content: Buffer.concat([Buffer.from('Order,City\n#1,Köln\n'), iconv.encode('#2,Zürich\n', 'win1252')]),
    expects: { columns: [2], rows: 2, encoding: 'mixed', firstRow: ['#1', 'Köln'] },
  },
  {
    name: 'windows-1252.csv',
    content: iconv.encode(umlauts, 'win1252'),
    expects: {
      columns: [3],
      encoding: 'windows-1252',
      firstRow: ['1', 'Müller & Söhne Gößweinstein', '1.234,11 €'],
    },
  },
  {
    name: 'cyrillic-1251.csv',
    content: iconv.encode(
      `Номер;Покупатель;Город\n${rows(20, (n) => `${n};Иван Петров;Санкт-Петербург\n`)}`,
      'win1251',
    ),
    expects: { failures: ['file-unknown-encoding'] },
  },
  {
    name: 'shift-jis.csv',
    content: iconv.encode(
      `注文,顧客,住所\n${rows(20, (n) => `${n},山田太郎,東京都千代田区\n`)}`,
      'shift_jis',
    ),
    expects: { failures: ['file-unknown-encoding'] },
  },
  {
    name: 'nul-bytes.csv',
    content: 'Order,Total\n#1,1\0.00\n#2,2.00\n#3,3.00\n',
    expects: { columns: [2], firstRow: ['#1', '1.00'] },
  },
  {
    name: 'ten-megabyte-line.csv',
    content: `Order,Note\n#1,${'x'.repeat(10 * 1024 * 1024)}\n`,
    expects: { columns: [2], rows: 0, scan: 'file-line-too-long' },
  },
  {
    name: 'ten-megabytes-without-line-end.csv',
    content: 'a,'.repeat(5 * 1024 * 1024),
    expects: { failures: ['file-line-too-long'] },
  },
  {
    name: 'duplicate-headers.csv',
    content: 'Name,Total,Name,,Name\nx,1,y,,z\n',
    expects: { columns: [5], header: ['Name', 'Total', 'Name (2)', 'column 4', 'Name (3)'] },
  },
  {
    name: 'formula-cells.csv',
    content: `Order,Note,Total\n#1,"=cmd|' /C calc'!A0",1.00\n#2,+1+1,2.00\n#3,@SUM(A1),3.00\n`,
    expects: { columns: [3], firstRow: ['#1', "=cmd|' /C calc'!A0", '1.00'] },
  },
  {
    name: 'dates-day-first.csv',
    content: `Order,Date\n${rows(12, (n) => `#${n},${10 + n}/02/2024\n`)}`,
    expects: { columns: [2], rows: 12 },
  },
  {
    name: 'dates-month-first.csv',
    content: `Order,Date\n${rows(12, (n) => `#${n},02/${10 + n}/2024\n`)}`,
    expects: { columns: [2], rows: 12 },
  },
  {
    name: 'dates-ambiguous.csv',
    content: `Order,Date\n${rows(9, (n) => `#${n},01/0${n}/2024\n`)}`,
    expects: { columns: [2], rows: 9 },
  },
  {
    name: 'dates-out-of-range.csv',
    content: 'Order,Date\n#1,2024-13-45\n#2,0000-00-00\n#3,99999-01-01\n#4,1900-01-00\n',
    expects: { columns: [2], rows: 4 },
  },
  {
    name: 'leap-days.csv',
    content: 'Order,Date\n#1,2024-02-29\n#2,2023-02-29\n#3,1900-02-29\n',
    expects: { columns: [2], rows: 3 },
  },
  {
    name: 'currency-symbols.csv',
    content: 'Order,Total\n#1,£1.00\n#2,$2.00\n#3,3.00 €\n#4,CHF 4.00\n#5,(5.00)\n',
    expects: { columns: [2], rows: 5 },
  },
  {
    name: 'thousands-separators.csv',
    content: 'Order,Total\n#1,"1,234.56"\n#2,"12,345,678.90"\n#3,1\'234.56\n',
    expects: { columns: [2], rows: 3, firstRow: ['#1', '1,234.56'] },
  },
  {
    name: 'non-breaking-thousands.csv',
    content: 'Order;Total\n#1;1\u00a0234,56\n#2;12\u202f345,60\n',
    expects: { columns: [2], delimiter: ';' },
  },
  {
    name: 'unicode-minus.csv',
    content: 'Order,Total\n#1,\u22121.00\n#2,\u20132.00\n',
    expects: { columns: [2], rows: 2 },
  },
  {
    name: 'arabic-digits.csv',
    content: 'Order,Total\n#1,١٢٣٫٤٥\n#2,۱۲۳\n',
    expects: { columns: [2], rows: 2 },
  },
  {
    name: 'infinite-numbers.csv',
    content: 'Order,Total\n#1,Inf\n#2,NaN\n#3,-Infinity\n#4,#DIV/0!\n#5,#N/A\n',
    expects: { columns: [2], rows: 5 },
  },
  {
    name: 'exponents.csv',
    content: 'Id,Name,Total\n6.6E+12,#1,1E3\n6.6E+12,#2,1e-2\n',
    expects: { columns: [3], rows: 2 },
  },
  {
    name: 'huge-numbers.csv',
    content: `Order,Total\n#1,${'9'.repeat(400)}\n#2,0.${'0'.repeat(300)}1\n`,
    expects: { columns: [2], rows: 2 },
  },
  {
    name: 'shopify-orders-as-erp.csv',
    side: 'erp',
    content:
      'Name,Email,Financial Status,Paid at,Currency,Subtotal,Shipping,Taxes,Total,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Id\n#1001,a@example.com,paid,2024-01-02 03:04:05 +0000,GBP,10.00,0.00,1.67,10.00,1,Mug,10.00,MUG-1,5001\n',
    expects: { columns: [14], rows: 1 },
  },
  {
    name: 'unbalanced-quote.csv',
    content: `Order,Note,Total\n#1,"open,1.00\n${rows(900, (n) => `#${n + 1},x,2.00\n`)}`,
    expects: { columns: [3], rows: 200 },
  },
  {
    name: 'unbalanced-quote-in-header.csv',
    content: `Order,"Note,Total\n${rows(900, (n) => `#${n},x,2.00\n`)}`,
    expects: { columns: [3] },
  },
  {
    name: 'quotes-inside-fields.csv',
    content: 'Order,Size,Total\n#1,5" pipe,1.00\n#2,"6"" pipe",2.00\n#3,"7" pipe,3.00\n',
    expects: { columns: [3], rows: 3 },
  },
  {
    name: 'ragged-rows.csv',
    content: 'a,b,c,d\n1,2,3,4\n1,2,3\n1,2,3,4,5,6\n1\n1,2,3,4\n1,2,3,4\n',
    expects: { columns: [4], rows: 6 },
  },
  {
    name: 'trailing-blanks-dropped.csv',
    content: 'Order,Total,Note,Tag\n#1,1.00\n#2,2.00\n#3,3.00\n',
    expects: { columns: [4], rows: 3 },
  },
  { name: 'returns-only.csv', content: plain.replaceAll('\n', '\r'), expects: { columns: [3], rows: 20 } },
  {
    name: 'mixed-line-ends.csv',
    content: 'Order,Total\r\n#1,1.00\n#2,2.00\r\n',
    expects: { columns: [2], rows: 2 },
  },
  {
    name: 'bom-in-the-middle.csv',
    content: `\ufeff${plain}\ufeff${plain}`,
    expects: { columns: [3], rows: 41 },
  },
  {
    name: 'utf-16le-with-bom.csv',
    content: Buffer.from(`\ufeff${umlauts}`, 'utf16le'),
    expects: {
      columns: [3],
      encoding: 'utf-16le',
      firstRow: ['1', 'Müller & Söhne Gößweinstein', '1.234,11 €'],
    },
  },
  {
    name: 'utf-16le-without-bom.csv',
    content: Buffer.from(plain, 'utf16le'),
    expects: { columns: [3], encoding: 'utf-16le', rows: 20 },
  },
  {
    name: 'utf-16be.csv',
    content: iconv.encode(plain, 'utf-16be', { addBOM: true }),
    expects: { columns: [3], encoding: 'utf-16be', rows: 20 },
  },
  {
    name: 'utf-16-odd-length.csv',
    content: Buffer.from(`\ufeff${plain}`, 'utf16le').subarray(0, -1),
    expects: { columns: [3], encoding: 'utf-16le' },
  },
  {
    name: 'utf-32.csv',
    content: iconv.encode(plain, 'utf-32le', { addBOM: true }),
    expects: { columns: [3], encoding: 'utf-32le', rows: 20 },
  },
  {
    name: 'binary-renamed.csv',
    content: Buffer.from(Array.from({ length: 5000 }, (_, n) => (n * 7919) % 256)),
    expects: { failures: ['file-nul-bytes'] },
  },
  {
    name: 'executable-renamed.csv',
    content: Buffer.concat([Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'), Buffer.alloc(4000)]),
    expects: { failures: ['file-nul-bytes'] },
  },
  {
    name: 'html-saved-as.csv',
    content:
      '<!DOCTYPE html>\n<html><head><title>Log in</title></head><body><table><tr><td>1</td></tr></table></body></html>\n',
    expects: { failures: ['file-not-recognised'] },
  },
  {
    name: 'xml-saved-as.csv',
    content:
      '<?xml version="1.0"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"></Workbook>\n',
    expects: { failures: ['file-not-recognised'] },
  },
  {
    name: 'xml-entities.csv',
    content: '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>',
    expects: { failures: ['file-not-recognised'] },
  },
  {
    name: 'excel-sep-line.csv',
    content: `sep=;\n${umlauts}`,
    expects: { columns: [3], delimiter: ';', headerLines: 2, rows: 20 },
  },
  {
    name: 'title-rows.csv',
    content: `Sales by customer\nACME Ltd.\n"Period: January, 2024"\n\n${plain}`,
    expects: { columns: [3], headerLines: 5, rows: 20 },
  },
  {
    name: 'title-rows-padded.csv',
    content: `Sales by customer,,\nACME Ltd.,,\n,,\n${plain}`,
    expects: { columns: [3], headerLines: 4, rows: 20 },
  },
  { name: 'totals-row.csv', content: `${plain}Total,,210.00\n`, expects: { columns: [3], rows: 21 } },
  {
    name: 'three-thousand-columns.csv',
    content: `${rows(3000, (n) => `c${n},`)}z\n${'1,'.repeat(3000)}1\n`,
    expects: { failures: ['file-not-recognised'] },
  },
  {
    name: 'two-thousand-columns.csv',
    content: `${rows(1999, (n) => `c${n},`)}z\n${'1,'.repeat(1999)}1\n`,
    expects: { columns: [2000], rows: 1 },
  },
  { name: 'one-column.csv', content: 'SKU\nA-1\nB-2\n', expects: { columns: [1], rows: 2 } },
  {
    name: 'no-header.csv',
    content: '1,2024-01-02,10.00\n2,2024-01-03,11.00\n',
    expects: { columns: [3], rows: 1 },
  },
  {
    name: 'late-bad-byte.csv',
    content: Buffer.concat([
      Buffer.from(`Order,City\n${rows(90_000, (n) => `#${n},London and more\n`)}`),
      Buffer.from('#x,Z\xfcrich\n', 'latin1'),
      Buffer.from(rows(30_000, (n) => `#${n},London\n`)),
    ]),
    expects: { columns: [2], scan: 'restage' },
  },
  {
    name: 'late-nul.csv',
    content: `Order,City\n${rows(90_000, (n) => `#${n},London and more\n`)}#x,a\0b\n${rows(30_000, (n) => `#${n},London\n`)}`,
    expects: { columns: [2], scan: 'restage' },
  },
  {
    name: 'late-long-line.csv',
    content: `Order,City\n${rows(90_000, (n) => `#${n},London and more\n`)}#x,${'y'.repeat(5 * 1024 * 1024)}\n`,
    expects: { columns: [2], scan: 'file-line-too-long' },
  },
  {
    name: 'header-with-line-break.csv',
    content: '"Order\nnumber",Total\n#1,1.00\n',
    expects: { columns: [2], headerLines: 2, rows: 1 },
  },
  { name: 'name with \'quotes\' and "more".csv', content: plain, expects: { columns: [3], rows: 20 } },
  { name: 'name\nwith a line break.csv', content: plain, expects: { columns: [3], rows: 20 } },
  { name: `${'long-name-'.repeat(24)}.csv`, content: plain, expects: { columns: [3], rows: 20 } },
  { name: 'Größe 価格 😀.csv', content: plain, expects: { columns: [3], rows: 20 } },
  { name: '--option.csv', content: plain, expects: { columns: [3], rows: 20 } },
];
