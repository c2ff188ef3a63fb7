import { type Bag, nothing } from '../records/bag.ts';
import type { OrderTotals, Refund, ShopOrder, TaxLine } from '../records/order.ts';
import { shareOfUnits } from '../records/share.ts';
import { divide } from './exchange.ts';

/** What the totals of an order follow from. */
export type TotalsInput = Pick<
  ShopOrder,
  | 'currency'
  | 'presentmentCurrency'
  | 'taxesIncluded'
  | 'lines'
  | 'shipping'
  | 'tip'
  | 'duties'
  | 'fees'
  | 'rounding'
  | 'transactions'
  | 'refunds'
  | 'cancelledAt'
> & { readonly originalTotal: Bag };

/**
 * Shopify's totals: original at creation, total with additions, sold without what edits took away, current after
 * credits too. What is outstanding follows in the buyer's money; shop money of payments has the rates of other days.
 */
export function totalsOf(order: TotalsInput): OrderTotals {
  const [subtotal, discounts, lineTax, keptLines, keptTax] = [sum(), sum(), sum(), sum(), sum()];
  for (const line of order.lines) {
    const kept = line.quantity - line.removed;
    subtotal.add(line.total);
    discounts.add(line.discount);
    keptLines.add(shareOfUnits(line.total, 0, kept, line.quantity));
    addTaxes(lineTax, line.taxes);
    for (const tax of line.taxes) keptTax.add(shareOfUnits(tax.amount, 0, kept, line.quantity));
  }
  const [shipping, other, shippingTax] = [sum(), sum(), sum()];
  for (const line of order.shipping) {
    shipping.add(line.price);
    discounts.add(line.discount);
    other.take(line.discount);
    addTaxes(shippingTax, line.taxes);
  }
  for (const bag of [shipping, order.tip, order.duties, order.fees, order.rounding]) other.add(bag);
  if (!order.taxesIncluded) other.add(shippingTax);
  const total = sum(subtotal, other, order.taxesIncluded ? nothing : lineTax);
  const sold = sum(keptLines, other, order.taxesIncluded ? nothing : keptTax);
  const soldTax = sum(keptTax, shippingTax);
  const [credited, creditedTax, refunded, received] = [sum(), sum(), sum(), moneyIn(order)];
  for (const refund of order.refunds) {
    credited.add(creditOf(refund, order.taxesIncluded));
    addCreditedTax(creditedTax, refund);
    refunded.add(refund.total);
  }
  const current = sum(sold);
  current.take(credited);
  const currentTax = sum(soldTax);
  currentTax.take(creditedTax);
  return {
    subtotal: subtotal.bag(),
    discounts: discounts.bag(),
    shipping: shipping.bag(),
    tax: sum(lineTax, shippingTax).bag(),
    originalTotal: order.originalTotal,
    total: total.bag(),
    sold: sold.bag(),
    soldTax: soldTax.bag(),
    current: current.bag(),
    currentTax: currentTax.bag(),
    credited: credited.bag(),
    received: received.bag(),
    refunded: refunded.bag(),
    outstanding: outstandingOf(
      order,
      sold,
      current.presentment - (received.presentment - refunded.presentment),
    ),
  };
}

/** Value of a refund: what its credit memo is made out for. */
export function creditOf(refund: Omit<Refund, 'total'>, taxesIncluded: boolean): Bag {
  const value = sum(refund.duties, refund.tip, refund.adjustment, refund.rounding);
  for (const { subtotal, tax } of refund.lines) {
    value.add(subtotal);
    if (!taxesIncluded) value.add(tax);
  }
  if (refund.shipping) {
    value.add(refund.shipping.amount);
    if (!taxesIncluded) value.add(refund.shipping.tax);
  }
  return value.bag();
}

function addCreditedTax(to: Sum, refund: Refund): void {
  for (const { tax } of refund.lines) to.add(tax);
  if (refund.shipping) to.add(refund.shipping.tax);
}

function moneyIn(order: TotalsInput): Sum {
  const received = sum();
  for (const { status, kind, amount } of order.transactions) {
    if (status !== 'success') continue;
    if (kind === 'sale' || kind === 'capture') received.add(amount);
    if (kind === 'change') received.take(amount);
  }
  return received;
}

/** An authorised order owes nothing: its money can be captured. */
function outstandingOf(order: TotalsInput, sold: Bag, presentment: bigint): Bag {
  const held = order.transactions.some(
    ({ kind, status }) => kind === 'authorization' && status === 'success',
  );
  const captured = order.transactions.some(({ kind, status }) => kind === 'capture' && status === 'success');
  if (presentment === 0n || (held && !captured) || order.cancelledAt !== null) return nothing;
  if (order.currency === order.presentmentCurrency) return { shop: presentment, presentment };
  const shop = sold.presentment > 0n ? divide(presentment * sold.shop, sold.presentment) : 0n;
  return { shop, presentment };
}

function addTaxes(to: Sum, taxes: readonly TaxLine[]): void {
  for (const { amount } of taxes) to.add(amount);
}

/** A sum of bags that is added to in place: this is where a large world spends its time. */
class Sum implements Bag {
  shop = 0n;
  presentment = 0n;

  add(bag: Bag): void {
    this.shop += bag.shop;
    this.presentment += bag.presentment;
  }

  take(bag: Bag): void {
    this.shop -= bag.shop;
    this.presentment -= bag.presentment;
  }

  bag(): Bag {
    return { shop: this.shop, presentment: this.presentment };
  }
}

function sum(...bags: readonly Bag[]): Sum {
  const total = new Sum();
  for (const bag of bags) total.add(bag);
  return total;
}
