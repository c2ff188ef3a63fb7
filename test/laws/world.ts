import { Random } from './random.ts';

/** A line of a sale; amounts in minor units, with or without tax as the sale says. */
export interface Line {
  readonly sku: string;
  quantity: number;
  price: number;
  discount: number;
}

/** One record of a sale on either side: an order of the shop, or an invoice of the ERP. */
export interface Sale {
  readonly id: string;
  /** Name of the order, and so the reference of the invoice. */
  name: string;
  day: string;
  email: string;
  currency: string;
  readonly percent: number;
  readonly included: boolean;
  lines: Line[];
  shipping: number;
  tax: number;
  total: number;
}

/** A refund of the shop, or a credit memo of the ERP. */
export interface Refund {
  readonly id: string;
  readonly name: string;
  readonly day: string;
  readonly email: string;
  readonly currency: string;
  amount: number;
}

export interface Side {
  readonly sales: Sale[];
  readonly refunds: Refund[];
}

/** What a world is made from: a few numbers, so that a failing one can be built again. */
export interface WorldSpec {
  readonly seed: number;
  readonly orders: number;
  readonly currency: string;
  readonly percent: number;
  readonly included: boolean;
  /** The ERP writes amounts with tax where the shop writes them without, and the reverse. */
  readonly otherFooting: boolean;
}

/** A few orders on two sides that agree, under a prefix no other world of the run has. */
export interface World {
  readonly spec: WorldSpec;
  readonly prefix: string;
  readonly random: Random;
  readonly shop: Side;
  readonly erp: Side;
}

/** Minor units in one unit of each currency worlds are in. */
export const units: Readonly<Record<string, number>> = { GBP: 100, EUR: 100, JPY: 1 };
export const currencies = Object.keys(units);

/** Builds the world of a spec; `nth` of the run gives it its prefix. */
export function buildWorld(spec: WorldSpec, nth: number): World {
  const random = new Random(spec.seed);
  const prefix = `${nth % 2 === 0 ? 'A' : 'B'}${letters(nth)}`;
  const shop: Side = { sales: [], refunds: [] };
  for (let i = 0; i < spec.orders; i += 1) {
    const sale = buildSale(spec, random, prefix, i);
    shop.sales.push(sale);
    if (random.chance(0.3)) {
      // Amounts of refunds differ throughout a run, for equal ones may be mistaken for each other.
      const amount = 100 + nth * 10 + i;
      const { name, day, email, currency } = sale;
      shop.refunds.push({ id: `${prefix}R${i}`, name, day, email, currency, amount });
    }
  }
  return { spec, prefix, random, shop, erp: copySide(shop) };
}

function buildSale(spec: WorldSpec, random: Random, prefix: string, i: number): Sale {
  const lines = Array.from({ length: random.between(1, 5) }, (_, n): Line => {
    const quantity = random.between(1, 6);
    const price = random.between(20, 5_000);
    return {
      sku: `${prefix}-${i}${n}`,
      quantity,
      price,
      discount: random.chance(0.2) ? random.between(1, quantity * price - 10) : 0,
    };
  });
  const sale: Sale = {
    id: `${prefix}${i + 1}`,
    name: `#${prefix}${101 + i}`,
    day: `2024-03-${String(random.between(2, 28)).padStart(2, '0')}`,
    email: `${prefix.toLowerCase()}${i}@example.com`,
    currency: spec.currency,
    percent: spec.percent,
    included: spec.included,
    lines,
    shipping: random.chance(0.3) ? random.between(50, 900) : 0,
    tax: 0,
    total: 0,
  };
  retotal(sale);
  return sale;
}

export function amountOf({ quantity, price, discount }: Line): number {
  return quantity * price - discount;
}

/** Makes tax and total those of the lines and the shipping. */
export function retotal(sale: Sale): void {
  const goods = sale.lines.reduce((sum, line) => sum + amountOf(line), 0) + sale.shipping;
  sale.tax = Math.round((goods * sale.percent) / (100 + (sale.included ? sale.percent : 0)));
  sale.total = goods + (sale.included ? 0 : sale.tax);
}

export function copySide({ sales, refunds }: Side): Side {
  return { sales: sales.map(copySale), refunds: refunds.map((refund) => ({ ...refund })) };
}

export function copySale(sale: Sale): Sale {
  return { ...sale, lines: sale.lines.map((line) => ({ ...line })) };
}

function letters(nth: number): string {
  const at = (n: number): string => String.fromCharCode(65 + (n % 26));
  return at(Math.floor(nth / 26 / 26)) + at(Math.floor(nth / 26)) + at(nth);
}
