import type { Fulfilment, Instant, OrderLine, ShopOrder } from '../records/order.ts';
import { soldQuantity } from './sold-parts.ts';

/** When the first part of an order's sale, all but its exchanges, was completely handled. */
export interface Completion {
  /** Everything that was to ship has shipped or was cancelled. */
  readonly complete: boolean;
  readonly at: Instant;
  /** Successful shipments of these lines, in their order. */
  readonly shipments: readonly Fulfilment[];
}

/** Whether an order is one for the ERP: paid, or bought on terms; test orders and unpaid ones are not. */
export function reachesErp(order: ShopOrder): boolean {
  return enteredAt(order) !== null;
}

/** When an order is taken over into the ERP: once it is paid, on terms at once; null where it is not. */
export function enteredAt(order: ShopOrder): Instant | null {
  if (order.test) return null;
  if (order.company !== null && order.dueOn !== null) return order.createdAt;
  let first: Instant | null = null;
  for (const { kind, status, at } of order.transactions) {
    if (status !== 'success' || (kind !== 'sale' && kind !== 'capture')) continue;
    if (first === null || at < first) first = at;
  }
  if (first !== null) return first;
  // Nothing to pay: a voucher or a discount took it all.
  return paidStatuses.has(order.financialStatus) ? order.createdAt : null;
}

const paidStatuses: ReadonlySet<string> = new Set(['paid', 'partially_refunded', 'refunded']);

/** Looks at how far lines have shipped. */
export function completionOf(order: ShopOrder, lines: readonly OrderLine[]): Completion {
  const open = new Map(lines.map((line) => [line.id, line.giftCard ? 0 : soldQuantity(line)]));
  const shipments = order.fulfilments
    .filter(
      ({ status, lines: carried }) => status === 'success' && carried.some(({ line }) => open.has(line.id)),
    )
    .sort((a, b) => a.at - b.at);
  for (const { lines: carried } of shipments) for (const one of carried) take(open, one);
  const cancelled = Math.max(order.cancelledAt ?? 0, takeCancelled(order, open));
  const left = [...open.values()].some((quantity) => quantity > 0);
  return {
    complete: order.cancelledAt !== null || order.fulfilmentStatus === 'fulfilled' || !left,
    at: Math.max(shipments.at(-1)?.at ?? 0, cancelled) || order.createdAt,
    shipments,
  };
}

/** Takes off the units that were cancelled before they shipped; gives the last time that happened. */
function takeCancelled(order: ShopOrder, open: Map<string, number>): Instant {
  let last = 0;
  for (const { at, lines } of order.refunds) {
    const cancelled = lines.filter(({ line, restockType }) => restockType === 'cancel' && open.has(line.id));
    for (const one of cancelled) take(open, one);
    if (cancelled.length > 0) last = Math.max(last, at);
  }
  return last;
}

function take(
  open: Map<string, number>,
  { line, quantity }: { readonly line: OrderLine; readonly quantity: number },
): void {
  const left = open.get(line.id);
  if (left !== undefined) open.set(line.id, left - quantity);
}
