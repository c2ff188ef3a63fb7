import { makeMerchant } from '../merchant/index.ts';
import { type Bag, nothing } from '../records/bag.ts';
import type { Merchant } from '../records/merchant.ts';
import type { Fulfilment, OrderLine, Refund, Return, ShopOrder, Transaction } from '../records/order.ts';

/** A merchant with all features and two warehouses, for orders made by hand. */
export const merchant: Merchant = {
  ...makeMerchant({ seed: 7, orders: 10, erp: 'business-central', features: ['split-shipments', 'payouts'] })
    .merchant,
  zone: 'UTC',
  from: '2026-10-01',
  to: '2026-10-31',
  goLive: '2026-10-10',
  takenAt: Date.parse('2026-11-01T12:00:00Z'),
  invoicesAtFulfilment: true,
};

export const [main, east] = merchant.locations.slice(0, 2) as [
  Merchant['locations'][number],
  Merchant['locations'][number],
];
const [firstShop] = merchant.shops;
const [firstVariant, secondVariant] = merchant.variants;
if (!firstShop || !firstVariant || !secondVariant) throw new Error('a merchant without shop or variants');

/** Epoch milliseconds of a time in October 2026, UTC. */
export function at(day: number, hour = 12): number {
  return Date.UTC(2026, 9, day, hour);
}

export function bag(amount: bigint): Bag {
  return { shop: amount, presentment: amount };
}

/** A line of three units at 10.00 with a discount of 1.00 and two taxes; 29.00 without, 31.90 with tax. */
export function lineOf(id: string, given: Partial<OrderLine> = {}): OrderLine {
  return {
    id,
    variant: firstVariant ?? null,
    title: 'Trail Jacket Black',
    sku: firstVariant?.sku ?? '',
    giftCard: false,
    quantity: 3,
    removed: 0,
    unitPrice: bag(1000n),
    discount: bag(100n),
    total: bag(2900n),
    taxes: [
      { title: 'State Tax', ratePpm: 80_000, amount: bag(232n), channelLiable: false },
      { title: 'City Tax', ratePpm: 20_000, amount: bag(58n), channelLiable: false },
    ],
    assigned: [{ location: main, quantity: 3 }],
    bundle: null,
    origin: 'order',
    addedAt: at(12),
    ...given,
  };
}

export function fulfilmentOf(
  id: string,
  day: number,
  lines: Fulfilment['lines'],
  given: Partial<Fulfilment> = {},
): Fulfilment {
  return {
    id,
    name: `#1001-F${id}`,
    at: at(day),
    location: main,
    status: 'success',
    cancelledAt: null,
    tracking: '',
    lines,
    ...given,
  };
}

export function transactionOf(id: string, amount: bigint, given: Partial<Transaction> = {}): Transaction {
  return {
    id,
    kind: 'sale',
    status: 'success',
    gateway: 'shopify_payments',
    at: at(12),
    amount: bag(amount),
    parent: null,
    test: false,
    ...given,
  };
}

export function refundOf(id: string, day: number, given: Partial<Refund> = {}): Refund {
  return {
    id,
    at: at(day),
    note: '',
    lines: [],
    shipping: null,
    duties: nothing,
    tip: nothing,
    adjustment: nothing,
    rounding: nothing,
    overpayment: nothing,
    settled: nothing,
    total: nothing,
    transactions: [],
    returnId: null,
    ...given,
  };
}

export function returnOf(id: string, day: number, given: Partial<Return> = {}): Return {
  return {
    id,
    name: `#1001-R${id}`,
    at: at(day),
    status: 'closed',
    lines: [],
    exchange: [],
    fee: nothing,
    ...given,
  };
}

/** A paid order of 12 October with one line, without shipping. */
export function orderOf(given: Partial<ShopOrder> = {}): ShopOrder {
  const [market] = firstShop?.markets ?? [];
  if (!firstShop || !market) throw new Error('a shop without markets');
  return {
    id: '5500001',
    name: '#1001',
    serial: 1,
    shop: { ...firstShop, usesPayouts: true, zone: 'UTC', currency: 'USD' },
    market,
    entity: market.entity,
    currency: 'USD',
    presentmentCurrency: 'USD',
    taxesIncluded: false,
    taxExempt: false,
    test: false,
    source: 'web',
    tags: [],
    customer: null,
    company: null,
    dueOn: null,
    country: 'US',
    province: null,
    retail: null,
    createdAt: at(12),
    updatedAt: at(12),
    closedAt: null,
    cancelledAt: null,
    lines: [lineOf('1')],
    shipping: [],
    discountCode: null,
    tip: nothing,
    duties: nothing,
    fees: nothing,
    rounding: nothing,
    refundRounding: nothing,
    transactions: [transactionOf('t1', 3190n)],
    refunds: [],
    returns: [],
    fulfilments: [],
    edits: [],
    disputes: [],
    totals: {
      subtotal: nothing,
      discounts: nothing,
      shipping: nothing,
      tax: nothing,
      originalTotal: nothing,
      total: nothing,
      sold: nothing,
      soldTax: nothing,
      current: nothing,
      currentTax: nothing,
      credited: nothing,
      received: nothing,
      refunded: nothing,
      outstanding: nothing,
    },
    financialStatus: 'paid',
    fulfilmentStatus: 'unfulfilled',
    ...given,
  };
}
