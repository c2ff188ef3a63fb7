import type { Bag } from './bag.ts';
import type { CompanyLocation, Customer, Location, Market, Shop, Variant } from './merchant.ts';

/** Epoch milliseconds, UTC. */
export type Instant = number;

export interface TaxLine {
  readonly title: string;
  readonly ratePpm: number;
  readonly amount: Bag;
  /** The sales channel remits it. */
  readonly channelLiable: boolean;
}

/** One LineItem; discounts are allocated, taxes are of the line after discounts. */
export interface OrderLine {
  readonly id: string;
  /** Null for custom sales. */
  readonly variant: Variant | null;
  readonly title: string;
  /** SKU frozen at the sale. */
  readonly sku: string;
  readonly giftCard: boolean;
  /** As ordered or added; edits that remove lower `currentQuantity` only. */
  readonly quantity: number;
  /** Units taken away again by order edits. */
  readonly removed: number;
  readonly unitPrice: Bag;
  /** Discount of the whole quantity, positive. */
  readonly discount: Bag;
  /** Price times quantity less discount; contains tax where the order's prices do. */
  readonly total: Bag;
  readonly taxes: readonly TaxLine[];
  /** Locations that ship it: how many units each. */
  readonly assigned: readonly { readonly location: Location; readonly quantity: number }[];
  /** Sold as part of this bundle; the amounts are the bundle's price, allocated. */
  readonly bundle: { readonly id: string; readonly variant: Variant; readonly quantity: number } | null;
  readonly origin: 'order' | 'edit' | 'exchange';
  readonly addedAt: Instant;
}

export interface ShippingLine {
  readonly title: string;
  readonly price: Bag;
  readonly discount: Bag;
  readonly taxes: readonly TaxLine[];
}

export interface Transaction {
  readonly id: string;
  readonly kind: 'authorization' | 'capture' | 'sale' | 'refund' | 'void' | 'change';
  readonly status: 'success' | 'pending' | 'failure';
  readonly gateway: string;
  readonly at: Instant;
  /** Positive, also for refunds. Shop money at the rate of the transaction's day. */
  readonly amount: Bag;
  readonly parent: string | null;
  readonly test: boolean;
}

export interface RefundLine {
  readonly id: string;
  readonly line: OrderLine;
  readonly quantity: number;
  readonly subtotal: Bag;
  readonly tax: Bag;
  readonly restockType: 'cancel' | 'return' | 'no_restock';
  readonly location: Location | null;
}

/**
 * What a buyer was credited: goods, shipping, duties, tip, `adjustment` (an amount without any of these; a fee withheld
 * is a negative one) and cash rounding make up its value, the value of a credit memo. In the buyer's money
 * value + overpayment = total + settled.
 */
export interface Refund {
  readonly id: string;
  readonly at: Instant;
  readonly note: string;
  readonly lines: readonly RefundLine[];
  readonly shipping: { readonly amount: Bag; readonly tax: Bag } | null;
  readonly duties: Bag;
  readonly tip: Bag;
  readonly adjustment: Bag;
  /** Cash rounding of the money given back, signed. */
  readonly rounding: Bag;
  /** Money given back for what an edit took away: not sold any more, hence no credit. */
  readonly overpayment: Bag;
  /** Credit without money: it pays for exchange lines, or cancels what was never paid. */
  readonly settled: Bag;
  /** Money given back: the successful transactions. */
  readonly total: Bag;
  /** Also among those of the order. */
  readonly transactions: readonly Transaction[];
  readonly returnId: string | null;
}

/** A return: units that came back, and lines given in exchange; nothing came back where it was called off. */
export interface Return {
  readonly id: string;
  readonly name: string;
  readonly at: Instant;
  readonly status: 'closed' | 'called-off';
  readonly lines: readonly {
    readonly line: OrderLine;
    readonly quantity: number;
    readonly restocked: number;
    readonly location: Location;
  }[];
  readonly exchange: readonly OrderLine[];
  /** Restocking or return shipping fee withheld. */
  readonly fee: Bag;
}

export interface Fulfilment {
  readonly id: string;
  readonly name: string;
  readonly at: Instant;
  readonly location: Location;
  readonly status: 'success' | 'cancelled';
  readonly cancelledAt: Instant | null;
  readonly tracking: string;
  readonly lines: readonly { readonly line: OrderLine; readonly quantity: number }[];
}

export interface OrderEdit {
  readonly at: Instant;
  readonly kind: 'remove' | 'add' | 'discount' | 're-add';
  readonly lines: readonly string[];
}

export interface Dispute {
  readonly id: string;
  readonly at: Instant;
  readonly amount: Bag;
  readonly fee: Bag;
  readonly status: 'lost' | 'won' | 'under_review';
  readonly wonAt: Instant | null;
}

/** A Shopify order with everything that happened to it by the end of the extract. */
export interface ShopOrder {
  readonly id: string;
  readonly name: string;
  /** Place in the order of creation over all shops of the merchant, from 1. */
  readonly serial: number;
  readonly shop: Shop;
  readonly market: Market;
  readonly entity: string;
  readonly currency: string;
  readonly presentmentCurrency: string;
  readonly taxesIncluded: boolean;
  readonly taxExempt: boolean;
  readonly test: boolean;
  readonly source: 'web' | 'pos' | 'shopify_draft_order' | 'marketplace';
  readonly tags: readonly string[];
  readonly customer: Customer | null;
  readonly company: CompanyLocation | null;
  readonly dueOn: string | null;
  readonly country: string;
  readonly province: string | null;
  readonly retail: Location | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly closedAt: Instant | null;
  readonly cancelledAt: Instant | null;
  readonly lines: readonly OrderLine[];
  readonly shipping: readonly ShippingLine[];
  readonly discountCode: string | null;
  readonly tip: Bag;
  readonly duties: Bag;
  readonly fees: Bag;
  /** Cash rounding of the payment and of refunds, signed. */
  readonly rounding: Bag;
  readonly refundRounding: Bag;
  readonly transactions: readonly Transaction[];
  readonly refunds: readonly Refund[];
  readonly returns: readonly Return[];
  readonly fulfilments: readonly Fulfilment[];
  readonly edits: readonly OrderEdit[];
  readonly disputes: readonly Dispute[];
  readonly totals: OrderTotals;
  readonly financialStatus:
    | 'pending'
    | 'authorized'
    | 'partially_paid'
    | 'paid'
    | 'partially_refunded'
    | 'refunded'
    | 'voided'
    | 'expired';
  readonly fulfilmentStatus: 'unfulfilled' | 'partially_fulfilled' | 'fulfilled';
}

/** Shopify's own totals: original at creation, total with additions, sold without what edits removed, current today. */
export interface OrderTotals {
  /** Lines after discounts. */
  readonly subtotal: Bag;
  /** Of lines and shipping. */
  readonly discounts: Bag;
  /** Before its discounts. */
  readonly shipping: Bag;
  readonly tax: Bag;
  readonly originalTotal: Bag;
  readonly total: Bag;
  /** What was sold after edits and before refunds: what the ERP's sales documents add up to. */
  readonly sold: Bag;
  readonly soldTax: Bag;
  readonly current: Bag;
  readonly currentTax: Bag;
  /** Value of the refunds, what credit memos add up to: current = sold - credited. */
  readonly credited: Bag;
  /** Money in (less change), money back; shop money at the rates of the transactions' days. */
  readonly received: Bag;
  readonly refunded: Bag;
  readonly outstanding: Bag;
}
