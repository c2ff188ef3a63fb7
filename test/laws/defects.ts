import type { BreakKind } from '../../src/model/index.ts';
import { amountOf, copySale, retotal, type Sale, type Side, type World } from './world.ts';

/** The break a defect must bring. */
export interface ExpectedBreak {
  readonly kind: BreakKind;
  readonly order: string;
}

/** Puts one defect into the ERP's record of a sale; null where the sale is not fit for it. */
export type Defect = (world: World, sale: Sale) => readonly ExpectedBreak[] | null;

const about =
  (kind: BreakKind, change: (sale: Sale, world: World) => boolean | undefined): Defect =>
  (world, sale) => {
    if (change(sale, world) === false) return null;
    return [{ kind, order: sale.name }];
  };

/** A change of lines or charges, with the totals that follow from it. */
const withTotals = (kind: BreakKind, change: (sale: Sale, world: World) => boolean | undefined): Defect =>
  about(kind, (sale, world) => {
    if (change(sale, world) === false) return false;
    retotal(sale);
    return true;
  });

const refundOf = ({ refunds }: Side, { name }: Sale): number =>
  refunds.findIndex((refund) => refund.name === name);

/** Defects by name. Each moves an amount by much more than rounding does, and by no more than itself. */
export const defects: Readonly<Record<string, Defect>> = {
  'order missing': ({ erp }, sale) => {
    if (refundOf(erp, sale) >= 0) return null;
    erp.sales.splice(erp.sales.indexOf(sale), 1);
    return [{ kind: 'order-missing-in-erp', order: sale.name }];
  },
  'order unknown': ({ erp, prefix }, sale) => {
    const stray = copySale(sale);
    erp.sales.push({
      ...stray,
      id: `${prefix}9${sale.id.slice(prefix.length)}`,
      name: `#${prefix}9${sale.name.slice(-3)}`,
      email: `stray-${sale.email}`,
      total: sale.total + 7,
    });
    return [{ kind: 'order-missing-in-shop', order: `#${prefix}9${sale.name.slice(-3)}` }];
  },
  'order twice': ({ erp }, sale) => {
    erp.sales.push({ ...copySale(sale), id: `${sale.id}0` });
    return [{ kind: 'order-duplicated-in-erp', order: sale.name }];
  },
  'line missing': withTotals('line-missing-in-erp', (sale, { random }) => {
    if (sale.lines.length < 2) return false;
    sale.lines.splice(random.between(0, sale.lines.length - 1), 1);
    return undefined;
  }),
  'line extra': withTotals('line-extra-in-erp', (sale, { random, prefix }) => {
    sale.lines.push({
      sku: `${prefix}-X${sale.id}`,
      quantity: random.between(1, 3),
      price: random.between(300, 4_000),
      discount: 0,
    });
    return undefined;
  }),
  'quantity wrong': withTotals('line-quantity-differs', (sale, { random }) => {
    random.pick(sale.lines).quantity += random.between(1, 5);
    return undefined;
  }),
  'price wrong': withTotals('line-price-differs', (sale, { random }) => {
    random.pick(sale.lines).price += random.between(15, 200);
    return undefined;
  }),
  'discount wrong': withTotals('discount-differs', (sale, { random }) => {
    const line = random.pick(sale.lines);
    line.discount = line.discount > 0 ? 0 : random.between(10, amountOf(line) - 5);
    return sale.lines.every(({ discount }) => discount >= 0) && amountOf(line) > 0 ? undefined : false;
  }),
  'shipping wrong': withTotals('shipping-differs', (sale, { random }) => {
    sale.shipping = sale.shipping > 0 ? 0 : random.between(150, 999);
    return undefined;
  }),
  'tax wrong': about('tax-differs', (sale) => {
    if (sale.percent === 0 || sale.tax < 5) return false;
    const by = 11 + 2 * sale.lines.length;
    sale.tax += by;
    if (!sale.included) sale.total += by;
    return undefined;
  }),
  'total off': about('order-total-differs', (sale, { random, spec }) => {
    // On other footings a cent or two are rounding.
    sale.total += random.between(spec.otherFooting ? 40 : 1, 60);
    return undefined;
  }),
  'customer wrong': about('customer-differs', (sale) => {
    sale.email = `other-${sale.email}`;
    return undefined;
  }),
  'currency wrong': about('currency-differs', (sale) => {
    if (sale.currency === 'JPY') return false;
    sale.currency = sale.currency === 'GBP' ? 'EUR' : 'GBP';
    return undefined;
  }),
  'period wrong': about('period-differs', (sale) => {
    sale.day = '2024-04-10';
    return undefined;
  }),
  'refund missing': ({ erp }, sale) => {
    const at = refundOf(erp, sale);
    if (at < 0) return null;
    erp.refunds.splice(at, 1);
    return [{ kind: 'refund-missing-in-erp', order: sale.name }];
  },
  'refund unknown': ({ erp, shop, prefix }, sale) => {
    if (refundOf(shop, sale) >= 0) return null;
    const { name, day, email, currency } = sale;
    erp.refunds.push({
      id: `${prefix}R9${sale.id}`,
      name,
      day,
      email,
      currency,
      amount: 50_000 + Number(sale.name.slice(-3)) * 1_000 + (sale.total % 1_000),
    });
    return [{ kind: 'refund-missing-in-shop', order: sale.name }];
  },
  'refund amount wrong': ({ erp }, sale) => {
    const refund = erp.refunds[refundOf(erp, sale)];
    if (refund === undefined) return null;
    refund.amount += 100_000;
    return [{ kind: 'refund-amount-differs', order: sale.name }];
  },
  'refund twice': ({ erp }, sale) => {
    const refund = erp.refunds[refundOf(erp, sale)];
    if (refund === undefined) return null;
    erp.refunds.push({ ...refund, id: `${refund.id}0` });
    return [{ kind: 'refund-duplicated-in-erp', order: sale.name }];
  },
};

/** Differences in form that are no defects. */
export const harmless: Readonly<Record<string, Defect>> = {
  'split over two documents': ({ erp }, sale) => {
    const [first, ...rest] = sale.lines;
    if (first === undefined || rest.length === 0) return null;
    const part: Sale = { ...copySale(sale), id: `${sale.id}0`, lines: rest, shipping: 0 };
    const { tax, total } = sale;
    retotal(part);
    sale.lines = [first];
    sale.tax = tax - part.tax;
    sale.total = total - part.total;
    erp.sales.push(part);
    return [];
  },
  'line split in two': (_world, sale) => {
    const line = sale.lines.find(({ quantity }) => quantity > 1);
    if (line === undefined) return null;
    line.quantity -= 1;
    sale.lines.push({ ...line, quantity: 1, discount: 0 });
    return [];
  },
  'lines in another order': (_world, sale) => {
    sale.lines.reverse();
    return [];
  },
};

/** Kind of a break when the sides change places. */
export function mirrored(kind: BreakKind): BreakKind {
  const swap: Partial<Record<BreakKind, BreakKind>> = {
    'order-missing-in-erp': 'order-missing-in-shop',
    'order-missing-in-shop': 'order-missing-in-erp',
    'order-duplicated-in-erp': 'order-duplicated-in-shop',
    'order-duplicated-in-shop': 'order-duplicated-in-erp',
    'line-missing-in-erp': 'line-extra-in-erp',
    'line-extra-in-erp': 'line-missing-in-erp',
    'refund-missing-in-erp': 'refund-missing-in-shop',
    'refund-missing-in-shop': 'refund-missing-in-erp',
    'refund-duplicated-in-erp': 'refund-duplicated-in-shop',
    'refund-duplicated-in-shop': 'refund-duplicated-in-erp',
  };
  return swap[kind] ?? kind;
}
