import { addBags, type Bag, negateBag, nothing } from '../../records/bag.ts';
import type { Dispute, Refund, ShopOrder, Transaction } from '../../records/order.ts';
import { zuluText } from '../text/instant-text.ts';
import { gid, listText, type PrintBag, quoted } from './json-text.ts';

/** All transactions of an order in the order they happened: its own, and those of its refunds. */
export function allTransactions(order: ShopOrder): readonly Transaction[] {
  if (order.refunds.length === 0) return order.transactions;
  const known = new Set(order.transactions.map(({ id }) => id));
  const further = order.refunds.flatMap(({ transactions }) =>
    transactions.filter(({ id }) => !known.has(id)),
  );
  return further.length === 0 ? order.transactions : [...order.transactions, ...further];
}

/** OrderTransactions as a list. */
export function transactionsText(
  transactions: readonly Transaction[],
  bag: PrintBag,
  rounding: Bag = nothing,
): string {
  const rounded = isNothing(rounding) ? undefined : transactions.find(({ gateway }) => gateway === 'cash');
  return listText(transactions, (transaction) => {
    const { id, kind, status, gateway, at, amount, parent, test } = transaction;
    const off = transaction === rounded ? `,"amountRoundingSet":${bag(rounding)}` : '';
    const when = zuluText(at);
    const manual = gateway === 'manual' || gateway === 'cash';
    return `{"id":${gid('OrderTransaction', id)},"kind":"${kind.toUpperCase()}","status":"${status.toUpperCase()}","gateway":"${gateway}","createdAt":"${when}","processedAt":"${when}","test":${test},"manualPaymentGateway":${manual},"amountSet":${bag(amount)}${off},"parentTransaction":${parent === null ? 'null' : `{"id":${gid('OrderTransaction', parent)}}`}}`;
  });
}

/** Refunds of an order as a list, with what was refunded. */
export function refundsText(order: ShopOrder, bag: PrintBag): string {
  return listText(order.refunds, (refund) => refundText(refund, order, bag));
}

function refundText(refund: Refund, order: ShopOrder, bag: PrintBag): string {
  const when = zuluText(refund.at);
  const lines = listText(refund.lines, ({ id, line, quantity, subtotal, tax, restockType, location }) => {
    const place =
      location === null ? 'null' : `{"id":${gid('Location', location.id)},"name":${quoted(location.name)}}`;
    return `{"id":${gid('RefundLineItem', id)},"quantity":${quantity},"restockType":"${restockType.toUpperCase()}","restocked":${restockType !== 'no_restock'},"location":${place},"subtotalSet":${bag(subtotal)},"totalTaxSet":${bag(tax)},"lineItem":{"id":${gid('LineItem', line.id)},"sku":${quoted(line.sku)}}}`;
  });
  // A tip is a line item of its own, which only its refund names.
  const tip = isNothing(refund.tip)
    ? ''
    : `{"id":${gid('RefundLineItem', `${refund.id}9`)},"quantity":1,"restockType":"NO_RESTOCK","restocked":false,"location":null,"subtotalSet":${bag(refund.tip)},"totalTaxSet":${bag(nothing)},"lineItem":{"id":${gid('LineItem', `${order.id}9`)},"title":"Tip","sku":null}}`;
  const all = tip === '' ? lines : lines === '[]' ? `[${tip}]` : `${lines.slice(0, -1)},${tip}]`;
  // Shopify states shipping and its tax apart, also where prices contain it.
  const included = order.taxesIncluded ? (refund.shipping?.tax ?? nothing) : nothing;
  const shipping =
    refund.shipping === null
      ? ''
      : `{"id":${gid('RefundShippingLine', refund.id)},"shippingLine":{"id":${gid('ShippingLine', `${order.id}1`)}},"subtotalAmountSet":${bag(addBags(refund.shipping.amount, negateBag(included)))},"taxAmountSet":${bag(refund.shipping.tax)}}`;
  const duties = isNothing(refund.duties)
    ? ''
    : `{"amountSet":${bag(refund.duties)},"originalDuty":{"id":${gid('Duty', order.id)}}}`;
  // Shopify signs a discrepancy in the merchant's favour.
  const favour: Bag = { shop: -refund.adjustment.shop, presentment: -refund.adjustment.presentment };
  const adjustments = isNothing(refund.adjustment)
    ? ''
    : `{"id":${gid('OrderAdjustment', refund.id)},"reason":"REFUND_DISCREPANCY","amountSet":${bag(favour)},"taxAmountSet":${bag(nothing)}}`;
  return `{"id":${gid('Refund', refund.id)},"legacyResourceId":"${refund.id}","createdAt":"${when}","processedAt":"${when}","updatedAt":"${when}","note":${quoted(refund.note)},"totalRefundedSet":${bag(refund.total)},"return":${refund.returnId === null ? 'null' : `{"id":${gid('Return', refund.returnId)}}`},"duties":[${duties}],"refundLineItems":{"nodes":${all}},"refundShippingLines":{"nodes":[${shipping}]},"orderAdjustments":{"nodes":[${adjustments}]},"transactions":{"nodes":${transactionsText(refund.transactions, bag, refund.rounding)}}}`;
}

/** Disputes of an order as a list. */
export function disputesText(disputes: readonly Dispute[]): string {
  return listText(
    disputes,
    ({ id, status }) =>
      `{"id":${gid('ShopifyPaymentsDispute', id)},"initiatedAs":"CHARGEBACK","status":"${status.toUpperCase()}"}`,
  );
}

export function isNothing(bag: Bag): boolean {
  return bag.shop === 0n && bag.presentment === 0n;
}
