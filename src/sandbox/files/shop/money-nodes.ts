import type { Bag } from '../../records/bag.ts';
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
export function transactionsText(transactions: readonly Transaction[], bag: PrintBag): string {
  return listText(transactions, ({ id, kind, status, gateway, at, amount, parent, test }) => {
    const when = zuluText(at);
    const manual = gateway === 'manual' || gateway === 'cash';
    return `{"id":${gid('OrderTransaction', id)},"kind":"${kind.toUpperCase()}","status":"${status.toUpperCase()}","gateway":"${gateway}","createdAt":"${when}","processedAt":"${when}","test":${test},"manualPaymentGateway":${manual},"amountSet":${bag(amount)},"parentTransaction":${parent === null ? 'null' : `{"id":${gid('OrderTransaction', parent)}}`}}`;
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
  const shipping =
    refund.shipping === null
      ? ''
      : `{"id":${gid('RefundShippingLine', refund.id)},"shippingLine":{"id":${gid('ShippingLine', `${order.id}1`)}},"subtotalAmountSet":${bag(refund.shipping.amount)},"taxAmountSet":${bag(refund.shipping.tax)}}`;
  const duties = isNothing(refund.duties)
    ? ''
    : `{"amountSet":${bag(refund.duties)},"originalDuty":{"id":${gid('Duty', order.id)}}}`;
  // Shopify signs a discrepancy in the merchant's favour.
  const favour: Bag = { shop: -refund.adjustment.shop, presentment: -refund.adjustment.presentment };
  const adjustments = isNothing(refund.adjustment)
    ? ''
    : `{"id":${gid('OrderAdjustment', refund.id)},"reason":"REFUND_DISCREPANCY","amountSet":${bag(favour)},"taxAmountSet":${bag({ shop: 0n, presentment: 0n })}}`;
  return `{"id":${gid('Refund', refund.id)},"legacyResourceId":"${refund.id}","createdAt":"${when}","processedAt":"${when}","updatedAt":"${when}","note":${quoted(refund.note)},"totalRefundedSet":${bag(refund.total)},"return":${refund.returnId === null ? 'null' : `{"id":${gid('Return', refund.returnId)}}`},"duties":[${duties}],"refundLineItems":{"nodes":${lines}},"refundShippingLines":{"nodes":[${shipping}]},"orderAdjustments":{"nodes":[${adjustments}]},"transactions":{"nodes":${transactionsText(refund.transactions, bag)}}}`;
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
