import type { Item } from './catalogue.ts';
import { divideRounded, formatCents, formatMillionths } from './cents.ts';
import { type Order, taxOf } from './order.ts';

/** A line of an ERP document before its tax is worked out; money as the shop keeps it. */
export interface DocumentLine {
  readonly type: 'Item' | 'G/L Account';
  readonly no: string;
  readonly description: string;
  readonly quantity: number;
  readonly price: number;
  readonly discount: number;
  readonly taxed: boolean;
}

export interface DocumentTotals {
  readonly excluding: number;
  readonly tax: number;
  readonly including: number;
  /** The lines in the ERP's layout, without document and line number. */
  readonly rows: readonly string[];
}

const itemLine = (item: Item, quantity: number, price: number, discount: number): DocumentLine => ({
  type: 'Item',
  no: item.itemNo,
  description: item.title,
  quantity,
  price,
  discount,
  taxed: true,
});

const accountLine = (no: string, description: string, price: number, taxed: boolean): DocumentLine => ({
  type: 'G/L Account',
  no,
  description,
  quantity: 1,
  price,
  discount: 0,
  taxed,
});

const extras = (order: Order): DocumentLine[] => {
  const lines: DocumentLine[] = [];
  if (order.shipping > 0) lines.push(accountLine('8430', 'Shipping', order.shipping, true));
  if (order.tip > 0) lines.push(accountLine('8440', 'Tip', order.tip, false));
  return lines;
};

/** The lines of an order's invoice: its items, then shipping, then the tip. */
export function invoiceLines(order: Order, items: readonly Item[]): DocumentLine[] {
  const goods = order.lines.map((line) =>
    itemLine(items[line.item] as Item, line.quantity, line.price, line.discount),
  );
  return [...goods, ...extras(order)];
}

/** The lines of the credit memo of an order's refund. */
export function creditLines(order: Order, items: readonly Item[]): DocumentLine[] {
  const refund = order.refund;
  if (!refund) return [];
  const goods = refund.lines.map((part) => {
    const line = order.lines[part.line];
    return itemLine(items[line?.item ?? 0] as Item, part.quantity, line?.price ?? 0, part.discount);
  });
  return refund.full ? [...goods, ...extras(order)] : goods;
}

/** Totals and rows of a document; tax goes to the lines by cumulative rounding, so that they sum to the document. */
export function totalDocument(
  lines: readonly DocumentLine[],
  rate: number,
  inclusive: boolean,
): DocumentTotals {
  let taxable = 0;
  let untaxed = 0;
  let taxGiven = 0;
  const rows = lines.map((line) => {
    const net = line.price * line.quantity - line.discount;
    if (!line.taxed) {
      untaxed += net;
      return row(line, formatCents(line.price), line.discount, net);
    }
    taxable += net;
    if (inclusive) return row(line, formatCents(line.price), line.discount, net);
    const upTo = taxOf(taxable, rate, false);
    const amount = net + upTo - taxGiven;
    taxGiven = upTo;
    // Cents times (10,000 + basis points) are millionths of the currency unit: no digit is lost.
    const price = formatMillionths(line.price * (10_000 + rate));
    return row(line, price, divideRounded(line.discount * (10_000 + rate), 10_000), amount);
  });
  const tax = taxOf(taxable, rate, inclusive);
  const including = taxable + untaxed + (inclusive ? 0 : tax);
  return { excluding: including - tax, tax, including, rows };
}

const row = (line: DocumentLine, price: string, discount: number, amount: number): string =>
  `${line.type},${line.no},${line.description},${line.quantity},${price},${formatCents(discount)},${formatCents(amount)}\n`;
