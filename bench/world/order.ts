import { BOOKS_ZONE, LAST_DAY, localDay, ORDER_DAYS, secondOfDay } from './calendar.ts';
import { ITEM_COUNT } from './catalogue.ts';
import { divideRounded } from './cents.ts';
import { regionOf } from './people.ts';
import type { Random } from './random.ts';
import { type Region, SHOPS, type Shop } from './shops.ts';

const DAY = 86_400;

/** A shop order's line; money in minor units, tax in or out as the shop keeps it. */
export interface OrderLine {
  readonly item: number;
  readonly quantity: number;
  readonly price: number;
  /** The line's share of the order's discount. */
  readonly discount: number;
}

export interface RefundLine {
  readonly line: number;
  readonly quantity: number;
  readonly discount: number;
}

export interface Refund {
  readonly at: number;
  readonly lines: readonly RefundLine[];
  /** True when shipping and tip go back as well. */
  readonly full: boolean;
}

export interface Order {
  readonly number: number;
  readonly name: string;
  readonly shop: Shop;
  readonly region: Region;
  readonly customer: number;
  readonly at: number;
  /** The day of the order in the ERP's books. */
  readonly day: number;
  readonly lines: readonly OrderLine[];
  readonly code: string;
  /** True when the export shows the discount on its lines (always so without a code). */
  readonly discountOnLines: boolean;
  readonly discount: number;
  readonly shipping: number;
  readonly tip: number;
  readonly subtotal: number;
  readonly tax: number;
  readonly total: number;
  readonly refund: Refund | null;
}

const LINE_COUNTS = [0.38, 0.63, 0.79, 0.88, 0.93, 0.965, 0.985, 1];
const QUANTITIES = [1, 1, 1, 1, 1, 1, 2, 2, 2, 3, 4, 6, 12];
const CODES = ['SAVE10', 'WELCOME15', 'SPRING20'] as const;

/** Makes the orders of the world one after another, in the order of their time. */
export function createOrderMaker(orders: number, random: Random, prices: readonly number[]) {
  const pools = SHOPS.map((shop) => Math.max(40, Math.floor(orders * shop.share * 0.5)));
  const firstNumber = 1_000_001;
  return (index: number): Order => {
    const shopIndex = pickShop(random.next());
    const shop = SHOPS[shopIndex] as Shop;
    const customer = 10_001 + 3 * random.below(pools[shopIndex] ?? 1) + shopIndex;
    const region = regionOf(customer, shop.regions);
    const at = instantOf(index, orders);
    const goods = drawLines(random, prices);
    const discounted = random.chance(0.18);
    const code = discounted && random.chance(0.7) ? (CODES[random.below(3)] ?? '') : '';
    const discountOnLines = discounted && (code === '' || random.chance(0.1));
    const percent = discounted ? (code === '' ? 5 : Number(code.slice(-2))) : 0;
    const lines = applyDiscount(goods, percent);
    const discount = lines.reduce((sum, line) => sum + line.discount, 0);
    const subtotal = lines.reduce((sum, line) => sum + line.price * line.quantity - line.discount, 0);
    const shipping = subtotal >= shop.freeShippingFrom ? 0 : ([395, 495, 795][random.below(3)] ?? 0);
    const tip = random.chance(0.02) ? 100 * (1 + random.below(5)) : 0;
    const tax = taxOf(subtotal + shipping, region.rate, shop.taxInclusive);
    const number = firstNumber + index;
    return {
      number,
      name: `#${shop.code}${number}`,
      shop,
      region,
      customer,
      at,
      day: localDay(BOOKS_ZONE, at),
      lines,
      code,
      discountOnLines,
      discount,
      shipping,
      tip,
      subtotal,
      tax,
      total: subtotal + shipping + tip + (shop.taxInclusive ? 0 : tax),
      refund: random.chance(0.12) ? drawRefund(random, at, lines) : null,
    };
  };
}

/** Tax on an amount: the part inside it when inclusive, else what comes on top. */
export function taxOf(amount: number, rate: number, inclusive: boolean): number {
  return inclusive ? divideRounded(amount * rate, 10_000 + rate) : divideRounded(amount * rate, 10_000);
}

function pickShop(share: number): number {
  let left = share;
  for (let i = 0; i < SHOPS.length - 1; i++) {
    left -= SHOPS[i]?.share ?? 0;
    if (left < 0) return i;
  }
  return SHOPS.length - 1;
}

function instantOf(index: number, orders: number): number {
  const days = (index * ORDER_DAYS) / orders;
  const day = Math.floor(days);
  return day * DAY + secondOfDay(days - day);
}

function drawLines(random: Random, prices: readonly number[]): OrderLine[] {
  const draw = random.next();
  const count = LINE_COUNTS.findIndex((limit) => draw < limit) + 1;
  const lines: OrderLine[] = [];
  while (lines.length < count) {
    const u = random.next();
    let item = Math.floor(ITEM_COUNT * u * u * u * u);
    while (lines.some((line) => line.item === item)) item = (item + 1) % ITEM_COUNT;
    const quantity = QUANTITIES[random.below(QUANTITIES.length)] ?? 1;
    lines.push({ item, quantity, price: prices[item] ?? 295, discount: 0 });
  }
  return lines;
}

/** Spreads a percentage discount by cumulative rounding, so that the shares sum to its total exactly. */
function applyDiscount(lines: OrderLine[], percent: number): OrderLine[] {
  if (percent === 0) return lines;
  let gross = 0;
  let given = 0;
  return lines.map((line) => {
    gross += line.price * line.quantity;
    const upTo = divideRounded(gross * percent, 100);
    const discount = upTo - given;
    given = upTo;
    return { ...line, discount };
  });
}

function drawRefund(random: Random, orderedAt: number, lines: readonly OrderLine[]): Refund {
  const latest = (LAST_DAY - 10) * DAY;
  const at = Math.min(orderedAt + DAY + random.below(20 * DAY), latest);
  if (random.chance(0.25)) {
    return {
      at,
      full: true,
      lines: lines.map((line, index) => ({
        line: index,
        quantity: line.quantity,
        discount: line.discount,
      })),
    };
  }
  const index = random.below(lines.length);
  const line = lines[index] as OrderLine;
  const quantity = 1 + random.below(line.quantity);
  const discount = divideRounded(line.discount * quantity, line.quantity);
  return { at, full: false, lines: [{ line: index, quantity, discount }] };
}
