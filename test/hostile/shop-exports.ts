import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { makeWorkbook } from '../broken-files/make-workbook.ts';
import { makeZip } from '../broken-files/make-zip.ts';
import { shopOrders, subtotalOf, taxOf, totalOf, type WorldLine, type WorldOrder } from './neutral-world.ts';
import { money, plain, type Style, slashed, table } from './text-of.ts';

/** A file of one side, as a user would have it. */
export interface GivenFile {
  readonly name: string;
  readonly content: string | Buffer;
}

/** The header of a real export with this number of columns. */
const header = (file: string): readonly string[] =>
  readFileSync(
    new URL(`../../src/flow/1-sources/files/recognise/fixtures/shopify-headers/${file}.csv`, import.meta.url),
    'utf8',
  )
    .trim()
    .split(',');

/** The columns of today's orders export. */
export const current = header('orders_current_79col');

type Cells = Readonly<Record<string, string>>;

const orderCells = (order: WorldOrder): Cells => {
  const subtotal = subtotalOf(order.lines);
  const tax = taxOf(subtotal + order.shipping);
  return {
    'Financial Status': order.refunded > 0 ? 'partially_refunded' : 'paid',
    'Paid at': `${order.day} ${order.time} +0000`,
    'Fulfillment Status': 'fulfilled',
    'Fulfilled at': `${order.day} 20:00:00 +0000`,
    'Accepts Marketing': 'no',
    Currency: 'USD',
    Subtotal: money(subtotal),
    Shipping: money(order.shipping),
    Taxes: money(tax),
    Total: money(totalOf(order)),
    'Discount Amount': '0.00',
    'Shipping Method': 'Standard',
    'Billing Name': 'Ann Buyer',
    'Billing Country': 'US',
    'Shipping Country': 'US',
    'Payment Method': 'Shopify Payments',
    'Refunded Amount': money(order.refunded),
    'Outstanding Balance': '0.00',
    Id: order.id,
    'Risk Level': 'Low',
    Source: 'web',
    'Tax 1 Name': 'Sales tax 10%',
    'Tax 1 Value': money(tax),
  };
};

const lineCells = (order: WorldOrder, line: WorldLine): Cells => ({
  Name: order.name,
  Email: order.email,
  'Created at': `${order.day} ${order.time} +0000`,
  'Lineitem quantity': String(line.quantity),
  'Lineitem name': line.title,
  'Lineitem price': money(line.price),
  'Lineitem sku': line.sku,
  'Lineitem requires shipping': 'true',
  'Lineitem taxable': 'true',
  'Lineitem fulfillment status': 'fulfilled',
  Vendor: 'Acme',
  'Lineitem discount': '0.00',
});

/** Changes cells on their way into a file. */
export type Edit = (cell: string, column: string, order: string) => string;

/** The rows of an orders export, the header first. */
export const rowsOf = (
  columns: readonly string[],
  edit: Edit = (cell) => cell,
): readonly (readonly string[])[] => [
  columns,
  ...shopOrders.flatMap((order) =>
    order.lines.map((line, at) => {
      const cells = { ...(at === 0 ? orderCells(order) : {}), ...lineCells(order, line) };
      return columns.map((column) => edit(cells[column] ?? '', column, order.name));
    }),
  ),
];

/** What Excel makes of an export opened and saved in a country with decimal commas. */
const excel: Style = { delimiter: ';', decimal: ',', date: slashed, lineEnd: '\r\n' };
const asExcel: Edit = (cell, column) => {
  if (column === 'Id' && cell !== '') return '6,61E+12';
  const moment = /^(\d{4}-\d\d-\d\d) (\d\d):(\d\d):\d\d \+0000$/.exec(cell);
  if (moment !== null) {
    const [day, month, year] = slashed(moment[1] ?? '')
      .split('/')
      .map(Number);
    return `${day}/${month}/${year} ${Number(moment[2])}:${moment[3]}`;
  }
  if (/^-?\d+\.\d\d$/.test(cell)) return cell.replace(/\.?0+$/, '').replace('.', ',');
  if (column === 'Lineitem sku' && /^0\d+$/.test(cell)) return `'${cell}`;
  return cell;
};

const without = (...names: readonly (string | RegExp)[]): readonly string[] =>
  current.filter(
    (column) => !names.some((name) => (typeof name === 'string' ? name === column : name.test(column))),
  );

const orders79 = table(rowsOf(current));

/** The orders export as it comes, as users cut and save it, and packed. */
export const shopExports: Readonly<Record<string, readonly GivenFile[]>> = {
  '79 columns': [{ name: 'orders_export_1.csv', content: orders79 }],
  '75 columns': [{ name: 'orders_export.csv', content: table(rowsOf(header('orders_2020_75col'))) }],
  '73 columns': [{ name: 'orders_export.csv', content: table(rowsOf(header('orders_2021_73col'))) }],
  'another name': [{ name: 'Januar final (2).txt', content: orders79 }],
  'without Id': [{ name: 'orders.csv', content: table(rowsOf(without('Id'))) }],
  'without taxes': [{ name: 'orders.csv', content: table(rowsOf(without('Taxes', /^Tax \d/))) }],
  'without addresses and empty columns': [
    { name: 'orders.csv', content: table(rowsOf(without(/^(Billing|Shipping) /, 'Notes', 'Employee'))) },
  ],
  'columns in another order': [{ name: 'orders.csv', content: table(rowsOf([...current].reverse())) }],
  'in two files': [
    { name: 'orders_export_1.csv', content: table(firstRows(rowsOf(current), 0, 20)) },
    { name: 'orders_export_2.csv', content: table(firstRows(rowsOf(current), 20, 999)) },
  ],
  'saved by Excel': [
    { name: 'orders.csv', content: iconv.encode(table(rowsOf(current, asExcel), excel), 'win1252') },
  ],
  'UTF-16 with tabs': [
    {
      name: 'orders.txt',
      content: Buffer.from(`\ufeff${table(rowsOf(current), { ...plain, delimiter: '\t' })}`, 'utf16le'),
    },
  ],
  gzipped: [{ name: 'orders.csv.gz', content: gzipSync(orders79) }],
  zipped: [{ name: 'orders.zip', content: makeZip([{ name: 'orders_export_1.csv', content: orders79 }]) }],
  workbook: [{ name: 'orders.xlsx', content: workbookOf(rowsOf(current)) }],
  'bulk JSONL': [{ name: 'bulk-4711.jsonl', content: shopOrders.map(bulkLines).join('') }],
};

/** Rows of whole orders: a cut falls where an order begins. */
function firstRows(
  rows: readonly (readonly string[])[],
  from: number,
  to: number,
): readonly (readonly string[])[] {
  const names = [...new Set(rows.slice(1).map((row) => row[0]))].slice(from / 2, to / 2);
  return [rows[0] ?? [], ...rows.slice(1).filter((row) => names.includes(row[0]))];
}

function workbookOf(rows: readonly (readonly string[])[]): Buffer {
  const escaped = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  const place = (row: number, column: number): string =>
    `${column < 26 ? '' : String.fromCharCode(64 + Math.floor(column / 26))}${String.fromCharCode(65 + (column % 26))}${row}`;
  const cellOf = (cell: string, at: string): string =>
    /^-?\d+\.\d\d$/.test(cell)
      ? `<c r="${at}"><v>${Number(cell)}</v></c>`
      : `<c r="${at}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  const xml = rows.map(
    (row, at) =>
      `<row r="${at + 1}">${row.map((cell, column) => cellOf(cell, place(at + 1, column))).join('')}</row>`,
  );
  return makeWorkbook([{ name: 'orders', rows: xml.join('') }]);
}

function bulkLines(order: WorldOrder, at: number): string {
  const bag = (cents: number) => ({ shopMoney: { amount: money(cents), currencyCode: 'USD' } });
  const gid = (type: string, id: number | string) => `gid://shopify/${type}/${id}`;
  const net = subtotalOf(order.lines) + order.shipping;
  const node = {
    id: gid('Order', order.id),
    name: order.name,
    email: order.email,
    createdAt: `${order.day}T${order.time}Z`,
    processedAt: `${order.day}T${order.time}Z`,
    currencyCode: 'USD',
    displayFinancialStatus: order.refunded > 0 ? 'PARTIALLY_REFUNDED' : 'PAID',
    displayFulfillmentStatus: 'FULFILLED',
    taxesIncluded: false,
    test: false,
    subtotalPriceSet: bag(subtotalOf(order.lines)),
    totalShippingPriceSet: bag(order.shipping),
    totalTaxSet: bag(taxOf(net)),
    totalPriceSet: bag(totalOf(order)),
    totalRefundedSet: bag(order.refunded),
    refunds:
      order.refunded === 0
        ? []
        : [
            {
              id: gid('Refund', 900 + at),
              createdAt: `${order.day}T21:00:00Z`,
              totalRefundedSet: bag(order.refunded),
            },
          ],
  };
  const lines = order.lines.map((line, nth) => ({
    id: gid('LineItem', at * 10 + nth),
    name: line.title,
    sku: line.sku,
    quantity: line.quantity,
    originalUnitPriceSet: bag(line.price),
    discountedTotalSet: bag(line.price * line.quantity),
    __parentId: gid('Order', order.id),
  }));
  return [node, ...lines].map((one) => `${JSON.stringify(one)}\n`).join('');
}
