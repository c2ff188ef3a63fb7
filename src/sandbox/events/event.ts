import type {
  Dispute,
  Fulfilment,
  Instant,
  Refund,
  Return,
  ShopOrder,
  Transaction,
} from '../records/order.ts';

/** Parts of an order that have topics of their own. */
export type OrderParts = 'transactions' | 'refunds' | 'fulfilments' | 'returns' | 'disputes';

/** An order as its topics carry it: without the parts that come by themselves. */
export type OrderHead = Omit<ShopOrder, OrderParts>;

/** What an event carries: one resource as it stood when the event was triggered. */
export type Payload =
  | { readonly kind: 'order'; readonly resource: OrderHead }
  | { readonly kind: 'transaction'; readonly resource: Transaction }
  | { readonly kind: 'refund'; readonly resource: Refund }
  | { readonly kind: 'fulfilment'; readonly resource: Fulfilment }
  | { readonly kind: 'return'; readonly resource: Return }
  | { readonly kind: 'dispute'; readonly resource: Dispute };

/** A webhook of Shopify: delivered any number of times, in any order, or not at all. */
export interface ShopEvent {
  readonly topic: string;
  readonly shop: string;
  /** The same whenever the event is sent again. */
  readonly webhookId: string;
  readonly triggeredAt: Instant;
  /** Order the resource is or belongs to. */
  readonly order: string;
  /** Of the resource, when the event was triggered: the same instant means the same content. */
  readonly updatedAt: Instant;
  readonly payload: Payload;
}
