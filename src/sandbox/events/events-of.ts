import type { Instant, Refund, ShopOrder } from '../records/order.ts';
import type { Payload, ShopEvent } from './event.ts';
import { orderHeadAt } from './order-head-at.ts';

/** The events of an order as a shop would trigger them, in the order they happened. */
export function eventsOf(order: ShopOrder): readonly ShopEvent[] {
  const happened = [...partEvents(order), ...orderEvents(order)].sort((a, b) => a.at - b.at);
  return happened.map(({ topic, at, payload }, place) => ({
    topic,
    shop: order.shop.domain,
    webhookId: `${order.id}-${place + 1}`,
    triggeredAt: at,
    order: order.id,
    updatedAt: at,
    payload: payload(),
  }));
}

interface Happening {
  readonly topic: string;
  readonly at: Instant;
  readonly payload: () => Payload;
}

function* partEvents(order: ShopOrder): Generator<Happening> {
  for (const resource of order.transactions) {
    // Shopify tells of transactions once they have succeeded or failed.
    if (resource.status === 'pending') continue;
    yield {
      topic: 'order_transactions/create',
      at: resource.at,
      payload: () => ({ kind: 'transaction', resource }),
    };
  }
  for (const refund of order.refunds) {
    yield {
      topic: 'refunds/create',
      at: refund.at,
      payload: () => ({ kind: 'refund', resource: asCreated(refund) }),
    };
  }
  for (const fulfilment of order.fulfilments) {
    const { at, cancelledAt } = fulfilment;
    const sent =
      cancelledAt === null ? fulfilment : { ...fulfilment, status: 'success' as const, cancelledAt: null };
    yield { topic: 'fulfillments/create', at, payload: () => ({ kind: 'fulfilment', resource: sent }) };
    if (cancelledAt === null) continue;
    const payload = (): Payload => ({ kind: 'fulfilment', resource: fulfilment });
    yield { topic: 'fulfillments/update', at: cancelledAt, payload };
  }
  for (const resource of order.returns) {
    yield { topic: 'returns/close', at: resource.at, payload: () => ({ kind: 'return', resource }) };
  }
  for (const dispute of order.disputes) {
    const { at, wonAt } = dispute;
    const opened = wonAt === null ? dispute : { ...dispute, status: 'under_review' as const, wonAt: null };
    yield { topic: 'disputes/create', at, payload: () => ({ kind: 'dispute', resource: opened }) };
    if (wonAt === null) continue;
    yield { topic: 'disputes/update', at: wonAt, payload: () => ({ kind: 'dispute', resource: dispute }) };
  }
}

/** A refund is told when it is made, whether or not its money has moved by then. */
function asCreated(refund: Refund): Refund {
  const moved = refund.transactions.every(({ at }) => at <= refund.at);
  if (moved) return refund;
  const transactions = refund.transactions.map((one) =>
    one.at <= refund.at ? one : { ...one, status: 'pending' as const },
  );
  return { ...refund, transactions };
}

/** Every change of an order sends it anew, under the topic of the change and as an update. */
function* orderEvents(order: ShopOrder): Generator<Happening> {
  const carrying = (topic: string, at: Instant): Happening => ({
    topic,
    at,
    payload: () => ({ kind: 'order', resource: orderHeadAt(order, at) }),
  });
  const { createdAt, cancelledAt, closedAt, updatedAt, edits, fulfilments, returns, refunds } = order;
  yield carrying('orders/create', createdAt);
  for (const { at } of edits) yield carrying('orders/edited', at);
  if (cancelledAt !== null) yield carrying('orders/cancelled', cancelledAt);
  const paid = order.transactions.find(
    ({ kind, status }) => status === 'success' && (kind === 'sale' || kind === 'capture'),
  );
  if (paid !== undefined) yield carrying('orders/paid', paid.at);
  const shipped = fulfilments.filter(({ status }) => status === 'success').map(({ at }) => at);
  if (shipped.length > 0) {
    const topic = order.fulfilmentStatus === 'fulfilled' ? 'orders/fulfilled' : 'orders/partially_fulfilled';
    yield carrying(topic, Math.max(...shipped));
  }
  const changes = [...order.transactions, ...refunds, ...fulfilments, ...returns, ...edits].map(
    ({ at }) => at,
  );
  const lifted = fulfilments.map((one) => one.cancelledAt);
  const instants = [...changes, ...lifted, cancelledAt, closedAt, updatedAt].filter((at) => at !== null);
  for (const at of new Set(instants)) yield carrying('orders/updated', at);
}
