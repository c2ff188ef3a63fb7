import type { Instant, ShopOrder } from '../records/order.ts';
import { applyEvents } from './apply-events.ts';
import { eventsOf } from './events-of.ts';

/** An order as whoever looked at an instant saw it; null before it was placed. */
export function orderAt(order: ShopOrder, at: Instant): ShopOrder | null {
  const events = eventsOf(order);
  const before = events.filter(({ triggeredAt }) => triggeredAt <= at);
  if (before.length === events.length) return order;
  const seen = applyEvents(before).get(order.id);
  if (seen === undefined) return null;
  const happened = (one: { readonly at: Instant }): boolean => one.at <= at;
  const known = new Map(seen.transactions.map((one) => [one.id, one]));
  return {
    ...seen,
    // Nobody is told of money that is on its way, but the order shows it; what a refund is still to move is in neither.
    transactions: order.transactions
      .filter((one) => happened(one) && (known.has(one.id) || one.status === 'pending'))
      .map((one) => known.get(one.id) ?? one),
    refunds: seen.refunds.map((refund) => ({
      ...refund,
      transactions: refund.transactions.filter(happened),
    })),
  };
}
