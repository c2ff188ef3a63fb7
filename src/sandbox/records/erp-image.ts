import type { AccountRole } from './merchant.ts';
import type { Instant, ShopOrder } from './order.ts';

/** Mutable on purpose: faults change the image before it is written. Amounts are minor units of the document's currency. */
export interface ErpLine {
  lineNo: number;
  kind: 'item' | 'gift-card' | 'shipping' | 'tip' | 'duty' | 'fee' | 'discount' | 'rounding' | 'comment';
  /** Item number; null on ledger lines. */
  item: string | null;
  /** The shop's line id, as the connector keeps it; null where it is lost. */
  shopLine: string | null;
  description: string;
  quantity: number;
  /** Base units in one unit of the line. */
  unitFactor: number;
  unitPrice: bigint;
  discount: bigint;
  /** After discount, with tax where the document's prices contain it. */
  amount: bigint;
  taxes: { title: string; account: AccountRole; amount: bigint }[];
  account: AccountRole;
  warehouse: string | null;
}

export interface ErpDocument {
  number: string;
  type: 'sales-order' | 'invoice' | 'credit-memo';
  /** The shop's order name in the ERP's reference field. */
  reference: string;
  externalId: string;
  /** Refund of the shop a credit memo stands for. */
  refundId: string | null;
  appliesTo: string | null;
  customer: string;
  email: string;
  entity: string;
  warehouse: string | null;
  createdAt: Instant;
  /** Integration or person that made it. */
  createdBy: string;
  documentOn: string;
  postedOn: string | null;
  dueOn: string | null;
  currency: string;
  taxIncluded: boolean;
  lines: ErpLine[];
  /** Usually the sum of the lines. */
  net: bigint;
  tax: bigint;
  total: bigint;
  status: 'open' | 'draft' | 'posted' | 'closed' | 'cancelled';
  fulfilmentStatus: 'fulfilled' | 'partial' | 'unfulfilled';
  /** What the ERP shows of the payment of the order. */
  paymentStatus: 'paid' | 'partial' | 'unpaid' | 'refunded';
}

export interface ErpPayment {
  number: string;
  type: 'payment' | 'refund' | 'dispute' | 'dispute-reversal';
  /** Transaction of the shop. */
  externalId: string;
  reference: string;
  document: string | null;
  method: string;
  account: AccountRole;
  entity: string;
  currency: string;
  /** Positive in, negative out. */
  amount: bigint;
  at: Instant;
  on: string;
  createdAt: Instant;
  status: 'posted' | 'draft';
}

export interface ErpShipment {
  number: string;
  reference: string;
  /** Fulfilment of the shop as the connector stored it; '-1' after a failed push. */
  counterpart: string;
  warehouse: string;
  at: Instant;
  createdAt: Instant;
  status: 'posted' | 'cancelled';
  lines: { item: string; shopLine: string | null; quantity: number; unitFactor: number }[];
}

export interface ErpReturnReceipt {
  number: string;
  reference: string;
  externalId: string;
  at: Instant;
  warehouse: string;
  lines: { item: string; shopLine: string | null; quantity: number; restocked: number; unitFactor: number }[];
}

export interface IntegrationLogEntry {
  at: Instant;
  topic: string;
  object: string;
  status: 'success' | 'error' | 'throttled' | 'skipped';
  message: string;
  document: string | null;
  attempt: number;
  delivery: string;
}

/** One order on both sides; faults change `erp` and `push`, never the order itself. */
export interface Sale {
  readonly order: ShopOrder;
  readonly erp: {
    documents: ErpDocument[];
    payments: ErpPayment[];
    shipments: ErpShipment[];
    returns: ErpReturnReceipt[];
    log: IntegrationLogEntry[];
  };
  /** What the shop shows of shipments the ERP pushes back; ids of fulfilments that never arrived in the shop. */
  readonly notPushed: Set<string>;
  /** Ids of locations whose service never accepted to fulfil the order. */
  readonly unaccepted: Set<string>;
  /** When the connector archived the order; missing where the shop did, or nobody. */
  archivedAt?: Instant;
  /** Ids of refunds that the extract of the shop lost; the order says what they came to. */
  lostRefunds?: ReadonlySet<string>;
}
