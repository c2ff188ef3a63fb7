import type { Bag } from '../records/bag.ts';
import type { TaxRule } from '../records/merchant.ts';
import type {
  Dispute,
  Fulfilment,
  OrderEdit,
  OrderLine,
  Refund,
  Return,
  ShippingLine,
  ShopOrder,
  Transaction,
} from '../records/order.ts';
import type { Rate } from './exchange.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** A line while its order is made. */
export interface DraftLine extends Writable<OrderLine> {}

/** A shipping line while its order is made. */
export interface DraftShipping extends Writable<ShippingLine> {}

type Made =
  | 'lines'
  | 'shipping'
  | 'transactions'
  | 'refunds'
  | 'returns'
  | 'fulfilments'
  | 'edits'
  | 'disputes'
  | 'tags'
  | 'totals'
  | 'financialStatus'
  | 'fulfilmentStatus';

/** An order while situations work on it: what will be the order, and what only its making needs. */
export interface Draft extends Writable<Omit<ShopOrder, Made>> {
  readonly lines: DraftLine[];
  readonly shipping: DraftShipping[];
  readonly transactions: Transaction[];
  readonly refunds: Refund[];
  readonly returns: Return[];
  readonly fulfilments: Fulfilment[];
  readonly edits: OrderEdit[];
  readonly disputes: Dispute[];
  readonly tags: string[];
  /** Tax rules of the buyer's place; none for the exempt. */
  rules: readonly TaxRule[];
  /** From shop money to the buyer's at creation; null where they are one. */
  rate: Rate | null;
  /** Total at creation, before edits. */
  originalTotal: Bag;
  /** When the money was there; null while it is not. */
  paidAt: number | null;
  /** Gateway the buyer chose. */
  gateway: string;
  /** The authorisation ran out. */
  expired: boolean;
  /** Shipping waits for this, where payment does not come first. */
  readyAt: number | null;
}
