import { addBags, nothing } from '../records/bag.ts';
import type { Dispute, Fulfilment, Refund, Return, ShopOrder, Transaction } from '../records/order.ts';
import type { OrderHead, Payload, ShopEvent } from './event.ts';

interface Known<T> {
  readonly updatedAt: number;
  readonly resource: T;
}

/** The latest state of every resource of one order. */
interface KnownOrder {
  head: Known<OrderHead> | null;
  readonly transactions: Map<string, Known<Transaction>>;
  readonly refunds: Map<string, Known<Refund>>;
  readonly fulfilments: Map<string, Known<Fulfilment>>;
  readonly returns: Map<string, Known<Return>>;
  readonly disputes: Map<string, Known<Dispute>>;
}

/**
 * A connector that gets it right: of each resource it keeps the latest state it was told, whatever the order of the
 * events, and puts the orders together at the end. What belongs to an order nobody told of waits for it in vain.
 */
export function applyEvents(events: Iterable<ShopEvent>): ReadonlyMap<string, ShopOrder> {
  const seen = new Set<string>();
  const orders = new Map<string, KnownOrder>();
  for (const { webhookId, order, updatedAt, payload } of events) {
    if (seen.has(webhookId)) continue;
    seen.add(webhookId);
    const known = orders.get(order) ?? emptyOrder();
    orders.set(order, known);
    keep(known, updatedAt, payload);
  }
  const assembled = new Map<string, ShopOrder>();
  for (const [id, known] of orders) {
    if (known.head !== null) assembled.set(id, assemble(known.head.resource, known));
  }
  return assembled;
}

function emptyOrder(): KnownOrder {
  return {
    head: null,
    transactions: new Map(),
    refunds: new Map(),
    fulfilments: new Map(),
    returns: new Map(),
    disputes: new Map(),
  };
}

function keep(known: KnownOrder, updatedAt: number, { kind, resource }: Payload): void {
  if (kind === 'order') {
    if (known.head === null || known.head.updatedAt < updatedAt) known.head = { updatedAt, resource };
  } else if (kind === 'transaction') keepLatest(known.transactions, updatedAt, resource);
  else if (kind === 'refund') keepLatest(known.refunds, updatedAt, resource);
  else if (kind === 'fulfilment') keepLatest(known.fulfilments, updatedAt, resource);
  else if (kind === 'return') keepLatest(known.returns, updatedAt, resource);
  else keepLatest(known.disputes, updatedAt, resource);
}

function keepLatest<T extends { readonly id: string }>(
  into: Map<string, Known<T>>,
  updatedAt: number,
  resource: T,
): void {
  const known = into.get(resource.id);
  if (known === undefined || known.updatedAt < updatedAt) into.set(resource.id, { updatedAt, resource });
}

function assemble(head: OrderHead, known: KnownOrder): ShopOrder {
  const told = byId(known.transactions);
  const ids = new Set(told.map(({ id }) => id));
  const refunds = byId(known.refunds).map((refund) => withMoney(refund, known.transactions));
  // A refund tells its transactions as well.
  const further = refunds.flatMap(({ transactions }) => transactions.filter(({ id }) => !ids.has(id)));
  return {
    ...head,
    transactions: [...told, ...further].sort(byNumber),
    refunds,
    fulfilments: byId(known.fulfilments),
    returns: byId(known.returns),
    disputes: byId(known.disputes),
  };
}

/** A refund with what has become of its transactions since. */
function withMoney(refund: Refund, known: KnownOrder['transactions']): Refund {
  const transactions = refund.transactions.map((one) => known.get(one.id)?.resource ?? one);
  const succeeded = transactions.filter(({ status }) => status === 'success');
  return { ...refund, transactions, total: addBags(nothing, ...succeeded.map(({ amount }) => amount)) };
}

/** Ids rise with creation. */
function byId<T extends { readonly id: string }>(known: ReadonlyMap<string, Known<T>>): T[] {
  return [...known.values()].map(({ resource }) => resource).sort(byNumber);
}

function byNumber(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id.length - b.id.length || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
