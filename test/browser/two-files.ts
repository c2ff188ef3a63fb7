/**
 * Two files a user would have: an orders export of the shop, and the invoices of an ERP.
 * Comes in: up to which day, and which orders never arrived. Goes out: the files as text. May touch: nothing.
 */
import { readFileSync } from 'node:fs';
import { listing, money, table } from '../hostile/text-of.ts';

/** A file as it is dropped on the page. */
export interface DroppedFile {
  readonly name: string;
  readonly text: string;
}

interface Sale {
  readonly name: string;
  readonly id: string;
  readonly day: number;
  readonly net: number;
  readonly tax: number;
  readonly total: number;
}

const header = readFileSync(
  new URL(
    '../../src/flow/1-sources/files/recognise/fixtures/shopify-headers/orders_current_79col.csv',
    import.meta.url,
  ),
  'utf8',
)
  .trim()
  .split(',');

const PER_DAY = 2;
const dayText = (day: number): string => `2026-03-${String(day).padStart(2, '0')}`;

const salesUntil = (lastDay: number): readonly Sale[] =>
  Array.from({ length: lastDay * PER_DAY }, (_, n) => {
    const net = 2000 + ((n * 1337) % 9000);
    const tax = Math.floor((net + 5) / 10);
    return {
      name: `#${1001 + n}`,
      id: String(6612345678900 + n * 17),
      day: 1 + Math.floor(n / PER_DAY),
      net,
      tax,
      total: net + tax,
    };
  });

/** What both sides say at the end of a day in March; of orders of the days that are missing the ERP knows nothing. */
export function twoFiles(lastDay: number, missing: (day: number) => boolean): readonly DroppedFile[] {
  const sales = salesUntil(lastDay);
  const arrived = sales.filter(({ day }) => !missing(day));
  return [
    { name: 'orders_export_1.csv', text: table([header, ...sales.map(orderRow)]) },
    {
      name: 'Sales Invoice.csv',
      text: listing<Sale>(
        [
          ['name', ({ name }) => name.replace('#', 'SINV-')],
          ['customer', () => 'CUST-1'],
          ['company', () => 'Acme Inc'],
          ['posting_date', ({ day }) => dayText(day)],
          ['is_return', () => '0'],
          ['return_against', () => ''],
          ['currency', () => 'USD'],
          ['conversion_rate', () => '1.0'],
          ['net_total', ({ net }) => money(net)],
          ['total_taxes_and_charges', ({ tax }) => money(tax)],
          ['grand_total', ({ total }) => money(total)],
          ['base_grand_total', ({ total }) => money(total)],
          ['po_no', ({ name }) => name],
          ['status', () => 'Paid'],
          ['shopify_order_id', ({ id }) => id],
          ['shopify_order_number', ({ name }) => name],
        ],
        arrived,
      ),
    },
  ];
}

/** Orders that never arrived, and what they come to in cents. */
export function missingOf(lastDay: number, missing: (day: number) => boolean) {
  const lost = salesUntil(lastDay).filter(({ day }) => missing(day));
  return { orders: lost.map(({ name }) => name), cents: lost.reduce((sum, { total }) => sum + total, 0) };
}

function orderRow({ name, id, day, net, tax, total }: Sale): readonly string[] {
  const cells: Readonly<Record<string, string>> = {
    Name: name,
    Email: 'ann@example.com',
    'Financial Status': 'paid',
    'Paid at': `${dayText(day)} 10:00:00 +0000`,
    'Fulfillment Status': 'fulfilled',
    'Fulfilled at': `${dayText(day)} 20:00:00 +0000`,
    'Accepts Marketing': 'no',
    Currency: 'USD',
    Subtotal: money(net),
    Shipping: '0.00',
    Taxes: money(tax),
    Total: money(total),
    'Discount Amount': '0.00',
    'Created at': `${dayText(day)} 10:00:00 +0000`,
    'Lineitem quantity': '1',
    'Lineitem name': 'Mug, blue',
    'Lineitem price': money(net),
    'Lineitem sku': 'MUG-01',
    'Lineitem requires shipping': 'true',
    'Lineitem taxable': 'true',
    'Lineitem fulfillment status': 'fulfilled',
    'Lineitem discount': '0.00',
    'Billing Name': 'Ann Buyer',
    'Billing Country': 'US',
    'Shipping Country': 'US',
    'Payment Method': 'Shopify Payments',
    'Refunded Amount': '0.00',
    'Outstanding Balance': '0.00',
    Vendor: 'Acme',
    Id: id,
    Source: 'web',
    'Tax 1 Name': 'Sales tax 10%',
    'Tax 1 Value': money(tax),
  };
  return header.map((column) => cells[column] ?? '');
}
