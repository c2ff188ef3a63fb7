import type { Bag } from '../../records/bag.ts';
import type { OrderLine, ShopOrder } from '../../records/order.ts';

/** Units of an order line in each state, as Shopify counts them today. */
export interface LineState {
  /** Left after edits and refunds. */
  readonly current: number;
  readonly fulfilled: number;
  /** Still to be fulfilled. */
  readonly unfulfilled: number;
  readonly refunded: number;
}

/** Where each line of an order stands, by line id; fulfilments that never arrived in the shop do not count. */
export function lineStates(order: ShopOrder, notPushed: ReadonlySet<string>): ReadonlyMap<string, LineState> {
  const fulfilled = new Map<string, number>();
  const refunded = new Map<string, number>();
  const restocked = new Map<string, number>();
  const add = (to: Map<string, number>, line: OrderLine, units: number): void =>
    void to.set(line.id, (to.get(line.id) ?? 0) + units);
  for (const fulfilment of order.fulfilments) {
    if (fulfilment.status !== 'success' || notPushed.has(fulfilment.id)) continue;
    for (const { line, quantity } of fulfilment.lines) add(fulfilled, line, quantity);
  }
  for (const refund of order.refunds) {
    for (const { line, quantity, restockType } of refund.lines) {
      add(refunded, line, quantity);
      if (restockType === 'cancel') add(restocked, line, quantity);
    }
  }
  return new Map(
    order.lines.map((line) => {
      const back = refunded.get(line.id) ?? 0;
      const shipped = fulfilled.get(line.id) ?? 0;
      const current = Math.max(0, line.quantity - line.removed - back);
      const open = line.quantity - line.removed - (restocked.get(line.id) ?? 0) - shipped;
      const done = order.cancelledAt !== null || line.giftCard;
      const unfulfilled = !done ? Math.max(0, Math.min(open, current)) : 0;
      return [line.id, { current, fulfilled: shipped, unfulfilled, refunded: back }];
    }),
  );
}

/** So many of a line's units' share of an amount, rounded to the nearest unit. */
export function shareOf(bag: Bag, units: number, of: number): Bag {
  if (units === of) return bag;
  const share = (amount: bigint): bigint =>
    of === 0 ? 0n : (2n * amount * BigInt(units) + BigInt(of)) / (2n * BigInt(of));
  return { shop: share(bag.shop), presentment: share(bag.presentment) };
}

/** What the shop shows as the order's fulfilment status: its own, unless a fulfilment never arrived. */
export function displayFulfilment(
  order: ShopOrder,
  states: ReadonlyMap<string, LineState>,
  notPushed: ReadonlySet<string>,
): string {
  if (!order.fulfilments.some(({ id }) => notPushed.has(id))) return order.fulfilmentStatus.toUpperCase();
  let fulfilled = 0;
  let open = 0;
  for (const state of states.values()) {
    fulfilled += state.fulfilled;
    open += state.unfulfilled;
  }
  if (fulfilled === 0) return 'UNFULFILLED';
  return open > 0 ? 'PARTIALLY_FULFILLED' : 'FULFILLED';
}
