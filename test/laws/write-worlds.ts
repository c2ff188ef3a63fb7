import type { CsvRow, CsvTable } from '../worlds/csv-table.ts';
import { amountOf, type Refund, type Sale, type Side, units } from './world.ts';

/** Files by their names. */
export type Files = Map<string, CsvTable>;

/** One side of all worlds of a run; a sale is written on the other footing where it is asked for. */
export interface SideOfRun {
  readonly sides: readonly { readonly side: Side; readonly otherFooting: boolean }[];
}

/** Units of a currency for one pound, another on each day. */
export function rateOf(currency: string, day: string): number {
  const date = Number(day.slice(-2));
  return currency === 'EUR' ? 1.15 + date / 1000 : currency === 'JPY' ? 180 + date / 10 : 1;
}

/** Writes a side as orders under our own field names. */
export function asOrders({ sides }: SideOfRun): Files {
  const orders: CsvRow[] = [];
  const lines: CsvRow[] = [];
  const refunds: CsvRow[] = [];
  for (const { side, otherFooting } of sides) {
    for (const sale of side.sales) {
      orders.push({
        id: sale.id,
        name: sale.name,
        email: sale.email,
        currency: sale.currency,
        placedAt: `${sale.day}T10:00:00Z`,
        shipping: money(footing(sale.shipping, sale, otherFooting), sale.currency),
        tax: money(sale.tax, sale.currency),
        total: money(sale.total, sale.currency),
        taxIncluded: String(sale.included !== otherFooting),
        status: 'paid',
      });
      // An order that is there twice has its lines twice: they name the order by its id.
      for (const line of linesOf(sale, otherFooting))
        lines.push({ order: sale.name, orderId: sale.id, ...line });
    }
    for (const refund of side.refunds) refunds.push(refundRow(refund));
  }
  return new Map([
    [
      'orders.csv',
      table(orders, [
        'id',
        'name',
        'email',
        'currency',
        'placedAt',
        'shipping',
        'tax',
        'total',
        'taxIncluded',
        'status',
      ]),
    ],
    [
      'order_lines.csv',
      table(lines, ['order', 'orderId', 'line', 'sku', 'quantity', 'unitPrice', 'discount', 'amount']),
    ],
    ['refunds.csv', table(refunds, ['id', 'order', 'amount', 'currency', 'refundedAt'])],
  ]);
}

/** Writes a side as invoices and credit memos. */
export function asDocuments({ sides }: SideOfRun): Files {
  const documents: CsvRow[] = [];
  const lines: CsvRow[] = [];
  const days = new Set<string>();
  for (const { side, otherFooting } of sides) {
    for (const sale of side.sales) {
      days.add(sale.day);
      documents.push({
        ...documentOf(sale, 'invoice', sale.total),
        tax: money(sale.tax, sale.currency),
        net: money(sale.total - sale.tax, sale.currency),
        taxIncluded: String(sale.included !== otherFooting),
      });
      const own = linesOf(sale, otherFooting);
      if (sale.shipping !== 0) {
        const shipping = money(footing(sale.shipping, sale, otherFooting), sale.currency);
        own.push({
          line: String((own.length + 1) * 10_000),
          kind: 'shipping',
          quantity: '1',
          unitPrice: shipping,
          discount: '0',
          amount: shipping,
        });
      }
      for (const line of own) lines.push({ document: sale.id, kind: 'item', ...line });
    }
    for (const refund of side.refunds) {
      days.add(refund.day);
      documents.push(documentOf(refund, 'credit-memo', refund.amount));
    }
  }
  const rates = [...days].flatMap((day) =>
    ['EUR', 'JPY'].map((currency) => ({ on: day, currency, rate: rateOf(currency, day).toFixed(6) })),
  );
  return new Map([
    [
      'documents.csv',
      table(documents, [
        'number',
        'type',
        'reference',
        'email',
        'documentOn',
        'postedOn',
        'currency',
        'rate',
        'net',
        'tax',
        'total',
        'baseTotal',
        'taxIncluded',
        'entity',
      ]),
    ],
    [
      'document_lines.csv',
      table(lines, ['document', 'line', 'kind', 'sku', 'quantity', 'unitPrice', 'discount', 'amount']),
    ],
    ['rates.csv', table(rates, ['on', 'currency', 'rate'])],
  ]);
}

function documentOf(record: Sale | Refund, type: string, total: number): CsvRow {
  const { id, name, email, day, currency } = record;
  const rate = rateOf(currency, day).toFixed(6);
  const base = Math.round((total * (100 / (units[currency] ?? 100))) / Number(rate));
  return {
    number: id,
    type,
    reference: name,
    email,
    documentOn: day,
    postedOn: day,
    currency,
    rate,
    total: money(total, currency),
    baseTotal: money(base, 'GBP'),
    entity: id.startsWith('A') ? 'North' : 'South',
  };
}

function refundRow({ id, name, amount, currency, day }: Refund): CsvRow {
  return { id, order: name, amount: money(amount, currency), currency, refundedAt: `${day}T11:00:00Z` };
}

function linesOf(sale: Sale, otherFooting: boolean): CsvRow[] {
  return sale.lines.map((line, i) => {
    const unit = units[sale.currency] ?? 100;
    const price = otherFooting ? exactFooting(line.price, sale) / unit : line.price / unit;
    return {
      line: String((i + 1) * 10_000),
      sku: line.sku,
      quantity: String(line.quantity),
      unitPrice: otherFooting ? price.toFixed(6) : money(line.price, sale.currency),
      discount: money(footing(line.discount, sale, otherFooting), sale.currency),
      amount: money(footing(amountOf(line), sale, otherFooting), sale.currency),
    };
  });
}

function footing(minor: number, sale: Sale, other: boolean): number {
  return other ? Math.round(exactFooting(minor, sale)) : minor;
}

function exactFooting(minor: number, { percent, included }: Sale): number {
  return included ? (minor * 100) / (100 + percent) : (minor * (100 + percent)) / 100;
}

/** Writes minor units with the digits of their currency. */
export function money(minor: number, currency: string): string {
  if (units[currency] === 1) return String(minor);
  const digits = String(Math.abs(minor)).padStart(3, '0');
  return `${minor < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function table(rows: CsvRow[], columns: readonly string[]): CsvTable {
  return { columns, rows };
}
