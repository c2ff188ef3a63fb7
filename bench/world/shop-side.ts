import { dayLabel, formatInstant, localDay, payoutDay } from './calendar.ts';
import type { Item } from './catalogue.ts';
import { divideRounded, formatCents } from './cents.ts';
import type { CsvFile } from './csv-file.ts';
import type { Order, OrderLine } from './order.ts';
import { addressColumns, noteColumn } from './people.ts';
import { scramble } from './random.ts';

export const ORDERS_HEADER =
  'Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem compare at price,Lineitem sku,Lineitem requires shipping,Lineitem taxable,Lineitem fulfillment status,Billing Name,Billing Street,Billing Address1,Billing Address2,Billing Company,Billing City,Billing Zip,Billing Province,Billing Country,Billing Phone,Shipping Name,Shipping Street,Shipping Address1,Shipping Address2,Shipping Company,Shipping City,Shipping Zip,Shipping Province,Shipping Country,Shipping Phone,Notes,Note Attributes,Cancelled at,Payment Method,Payment Reference,Refunded Amount,Vendor,Outstanding Balance,Employee,Location,Device ID,Id,Tags,Risk Level,Source,Lineitem discount,Tax 1 Name,Tax 1 Value,Tax 2 Name,Tax 2 Value,Tax 3 Name,Tax 3 Value,Tax 4 Name,Tax 4 Value,Tax 5 Name,Tax 5 Value,Phone,Receipt Number,Duties,Billing Province Name,Shipping Province Name,Payment ID,Payment Terms Name,Next Payment Due At,Payment References';

export const TRANSACTIONS_HEADER =
  'Transaction Date,Type,Order,Card Brand,Card Source,Payout Status,Payout Date,Payout ID,Available On,Amount,Fee,Net,Checkout,Payment Method Name,Presentment Amount,Presentment Currency,Currency';

const BRANDS = ['visa', 'visa', 'master', 'american_express'];

const COMMAS = ','.repeat(40);
const commas = (count: number): string => COMMAS.slice(0, count);

/** Writes an order to its shop's export: order values on the first row only, the tip as a line of its own. */
export function writeOrder(file: CsvFile, order: Order, refunded: number, items: readonly Item[]): void {
  const email = `c${order.customer}@example.com`;
  const created = formatInstant(order.shop.zone, order.at);
  const first = order.lines[0] as OrderLine;
  const onLine = (line: OrderLine): string => formatCents(order.discountOnLines ? line.discount : 0);
  const h = scramble(order.number, 1);
  const fulfilled = h % 40 !== 0;
  const lineStatus = fulfilled ? 'fulfilled' : 'pending';
  const goods = (line: OrderLine): string => {
    const item = items[line.item] as Item;
    return `${line.quantity},${item.title},${formatCents(line.price)},,${item.sku},true,true,${lineStatus}`;
  };
  const status = refunded === 0 ? 'paid' : refunded === order.total ? 'refunded' : 'partially_refunded';
  const done = fulfilled ? formatInstant(order.shop.zone, order.at + 3600 + (h % 90_000)) : '';
  const address = addressColumns(order.customer, order.region);
  const shipTo = h % 50 === 1 ? addressColumns(order.customer + 3_000_000, order.region) : address;
  const note = h % 200 === 7 ? noteColumn(order.number) : '';
  const { region } = order;
  const reference = `c${order.number}.1`;
  let text =
    `${order.name},${email},${status},${created},${fulfilled ? 'fulfilled' : 'unfulfilled'},${done},` +
    `${h % 3 === 0 ? 'yes' : 'no'},${order.shop.currency},${formatCents(order.subtotal)},${formatCents(order.shipping)},` +
    `${formatCents(order.tax)},${formatCents(order.total)},${order.code},${formatCents(order.discount)},Standard,${created},` +
    `${goods(first)},${address},${shipTo},${note},,,Shopify Payments,${reference},${formatCents(refunded)},Lamb & Hill,0.00,,,,` +
    `${5_400_000_000_000 + order.number * 32},,Low,web,${onLine(first)},${taxColumns(order)}${commas(10)}${region.provinceName},${region.provinceName},${reference},,,\n`;
  const head = `${order.name},${email}${commas(14)}${created},`;
  for (let i = 1; i < order.lines.length; i++) {
    const line = order.lines[i] as OrderLine;
    text += `${head}${goods(line)}${commas(27)}Lamb & Hill${commas(9)}${onLine(line)}${commas(19)}\n`;
  }
  if (order.tip > 0) {
    text += `${head}1,Tip,${formatCents(order.tip)},,,false,false,not_eligible${commas(36)}0.00${commas(19)}\n`;
  }
  file.write(text);
}

/** Tax 1 and Tax 2 with their names; state and county where the region has both. */
function taxColumns(order: Order): string {
  const { region, tax } = order;
  if (region.stateRate === region.rate) return `${region.taxName},${formatCents(tax)},,`;
  const state = divideRounded(tax * region.stateRate, region.rate);
  return `${region.taxName},${formatCents(state)},County Tax,${formatCents(tax - state)}`;
}

/** What one payment transaction adds to its payout. */
export interface Movement {
  readonly payout: string;
  readonly day: number;
  readonly amount: number;
  readonly fee: number;
}

/** Writes a charge (amount above zero) or a refund (below), and says which payout carries it. */
export function writeTransaction(file: CsvFile, order: Order, at: number, amount: number): Movement {
  const { zone, code, currency } = order.shop;
  const day = payoutDay(localDay(zone, at));
  const date = dayLabel(day);
  const payout = `${code}${date.slice(2, 4)}${date.slice(5, 7)}${date.slice(8, 10)}`;
  const fee = amount > 0 ? divideRounded(amount * 15, 1000) + 20 : 0;
  const brand = BRANDS[order.number % BRANDS.length];
  file.write(
    `${formatInstant(zone, at)},${amount > 0 ? 'charge' : 'refund'},${order.name},${brand},online,paid,${date},${payout},${date},` +
      `${formatCents(amount)},${formatCents(fee)},${formatCents(amount - fee)},#${order.number},card,${formatCents(Math.abs(amount))},${currency},${currency}\n`,
  );
  return { payout, day, amount, fee };
}
