import type { CsvRow } from '../worlds/csv-table.ts';
import type { Sale } from './world.ts';
import { amountOf } from './world.ts';
import { type Files, money, type SideOfRun } from './write-worlds.ts';

const columns = [
  'Name',
  'Email',
  'Financial Status',
  'Currency',
  'Subtotal',
  'Shipping',
  'Taxes',
  'Total',
  'Discount Amount',
  'Created at',
  'Lineitem quantity',
  'Lineitem name',
  'Lineitem price',
  'Lineitem sku',
  'Lineitem requires shipping',
  'Lineitem discount',
  'Refunded Amount',
  'Id',
];

/** Writes a side as Shopify's orders exports, one for each way prices hold their tax, as each store has one. */
export function asShopifyExports({ sides }: SideOfRun): Files {
  const files: Files = new Map();
  for (const { side } of sides) {
    for (const sale of side.sales) {
      const file = `orders_export_${sale.included ? 'with' : 'without'}_tax.csv`;
      const rows: CsvRow[] = files.get(file)?.rows ?? [];
      const refunded = side.refunds.find(({ name }) => name === sale.name)?.amount ?? 0;
      rows.push(...rowsOf(sale, refunded));
      files.set(file, { columns, rows });
    }
  }
  return files;
}

function rowsOf(sale: Sale, refunded: number): CsvRow[] {
  const amount = (minor: number): string => money(minor, sale.currency);
  const header: CsvRow = {
    'Financial Status': refunded > 0 ? 'partially_refunded' : 'paid',
    Currency: sale.currency,
    Subtotal: amount(sale.lines.reduce((sum, line) => sum + amountOf(line), 0)),
    Shipping: amount(sale.shipping),
    Taxes: amount(sale.tax),
    Total: amount(sale.total),
    'Discount Amount': amount(sale.lines.reduce((sum, { discount }) => sum + discount, 0)),
    'Refunded Amount': amount(refunded),
    Id: idOf(sale.id),
  };
  return sale.lines.map((line, i) => ({
    ...(i === 0 ? header : {}),
    Name: sale.name,
    Email: sale.email,
    'Created at': `${sale.day} 10:00:00 +0000`,
    'Lineitem quantity': String(line.quantity),
    'Lineitem name': `Thing ${line.sku}`,
    'Lineitem price': amount(line.price),
    'Lineitem sku': line.sku,
    'Lineitem requires shipping': 'true',
    'Lineitem discount': amount(line.discount),
  }));
}

/** Shopify's ids are numbers. */
function idOf(id: string): string {
  return [...id].map((character) => String(character.charCodeAt(0)).padStart(3, '0')).join('');
}
