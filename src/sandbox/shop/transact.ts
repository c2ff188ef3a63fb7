import type { Instant, Transaction } from '../records/order.ts';
import type { Draft } from './draft.ts';
import { convert } from './exchange.ts';
import type { Scene } from './scene.ts';
import { totalsOf } from './totals-of.ts';

/** What a transaction is about; the amount is the buyer's money. */
export interface TransactionWish {
  readonly kind: Transaction['kind'];
  readonly at: Instant;
  readonly amount: bigint;
  readonly gateway?: string;
  readonly status?: Transaction['status'];
  readonly parent?: Transaction | null;
}

/** Adds a transaction; its shop money follows from the rate of its own day. */
export function transact(draft: Draft, scene: Scene, wish: TransactionWish): Transaction {
  const rate = scene.exchange.rate(draft.presentmentCurrency, draft.currency, wish.at);
  const transaction: Transaction = {
    id: scene.ids.take('transaction'),
    kind: wish.kind,
    status: wish.status ?? 'success',
    gateway: wish.gateway ?? draft.gateway,
    at: wish.at,
    amount: { shop: convert(wish.amount, rate), presentment: wish.amount },
    parent: wish.parent?.id ?? null,
    test: draft.test,
  };
  draft.transactions.push(transaction);
  return transaction;
}

/** What is still to be paid, in the buyer's money: sold and not credited, less what came in and stayed. */
export function dueOf(draft: Draft): bigint {
  const { current, received, refunded } = totalsOf(draft);
  return current.presentment - received.presentment + refunded.presentment;
}
