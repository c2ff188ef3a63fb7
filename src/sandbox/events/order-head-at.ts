import { addBags, type Bag, nothing } from '../records/bag.ts';
import type { Instant, OrderLine, Refund, ShopOrder } from '../records/order.ts';
import { totalsOf } from '../shop/totals-of.ts';
import type { OrderHead } from './event.ts';

/** An order as it stood at an instant, without the parts that come by themselves. */
export function orderHeadAt(order: ShopOrder, at: Instant): OrderHead {
  const { transactions, refunds, fulfilments, returns, disputes, ...head } = order;
  const happened = <T extends { readonly at: Instant }>(one: T): boolean => one.at <= at;
  const before = {
    ...order,
    lines: order.lines.filter(({ addedAt }) => addedAt <= at).map((line) => lineAt(order, line, at)),
    cancelledAt: until(order.cancelledAt, at),
    transactions: transactions.filter(happened),
    refunds: refunds.filter(happened).map((refund) => withMoneyAt(refund, at)),
  };
  const isLast = [...transactions, ...refunds, ...fulfilments, ...order.edits, ...returns].every(happened);
  return {
    ...head,
    lines: before.lines,
    edits: order.edits.filter(happened),
    cancelledAt: before.cancelledAt,
    closedAt: until(order.closedAt, at),
    updatedAt: at,
    totals: totalsOf({ ...before, originalTotal: order.totals.originalTotal }),
    financialStatus: isLast ? order.financialStatus : financialStatus(before),
    fulfilmentStatus: isLast ? order.fulfilmentStatus : fulfilmentStatus(order, at),
  };
}

/** Only the money that has moved by then was given back. */
function withMoneyAt(refund: Refund, at: Instant): Refund {
  if (refund.transactions.every((one) => one.at <= at)) return refund;
  const moved = refund.transactions.filter((one) => one.status === 'success' && one.at <= at);
  return { ...refund, total: addBags(nothing, ...moved.map(({ amount }) => amount)) };
}

function until(instant: Instant | null, at: Instant): Instant | null {
  return instant !== null && instant <= at ? instant : null;
}

/** A line before the edits that came later. */
function lineAt({ edits }: ShopOrder, line: OrderLine, at: Instant): OrderLine {
  const later = edits.filter((edit) => edit.at > at && edit.lines.includes(line.id));
  if (later.length === 0) return line;
  const kept = later.some(({ kind }) => kind === 'remove' || kind === 're-add')
    ? { ...line, removed: 0 }
    : line;
  return later.some(({ kind }) => kind === 'discount') ? withoutDiscount(kept) : kept;
}

function withoutDiscount(line: OrderLine): OrderLine {
  const total = {
    shop: line.total.shop + line.discount.shop,
    presentment: line.total.presentment + line.discount.presentment,
  };
  const grown = (amount: bigint, from: bigint, to: bigint): bigint =>
    from === 0n ? amount : (amount * to) / from;
  const taxOf = (amount: Bag): Bag => ({
    shop: grown(amount.shop, line.total.shop, total.shop),
    presentment: grown(amount.presentment, line.total.presentment, total.presentment),
  });
  const taxes = line.taxes.map((tax) => ({ ...tax, amount: taxOf(tax.amount) }));
  return { ...line, total, taxes, discount: { shop: 0n, presentment: 0n } };
}

function financialStatus({ transactions, cancelledAt }: ShopOrder): ShopOrder['financialStatus'] {
  const kinds = new Set(transactions.filter(({ status }) => status === 'success').map(({ kind }) => kind));
  if (kinds.has('refund')) return 'partially_refunded';
  if (kinds.has('sale') || kinds.has('capture')) return 'paid';
  if (cancelledAt !== null) return 'voided';
  return kinds.has('authorization') ? 'authorized' : 'pending';
}

function fulfilmentStatus({ fulfilments }: ShopOrder, at: Instant): ShopOrder['fulfilmentStatus'] {
  const shipped = fulfilments.some((one) => one.at <= at && until(one.cancelledAt, at) === null);
  return shipped ? 'partially_fulfilled' : 'unfulfilled';
}
