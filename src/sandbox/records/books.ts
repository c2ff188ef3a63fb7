import type { Merchant } from './merchant.ts';
import type { Instant } from './order.ts';

/** Master data on both sides; faults may change it before any sale. */
export interface Master {
  shopItems: ShopItem[];
  erpItems: ErpItem[];
  listPrices: ListPrice[];
  itemReferences: { sku: string; item: string; factor: number }[];
  customers: { number: string; email: string; country: string }[];
  accounts: { number: string; name: string; role: string }[];
  /** Foreign currencies that are set up in the ERP, with rates. */
  currencies: string[];
  /** The ERP's table of rates. */
  rates: Merchant['rates'];
  subscriptions: Subscription[];
}

export interface ShopItem {
  variant: string;
  inventoryItem: string;
  productId: string;
  productTitle: string;
  title: string;
  sku: string;
  barcode: string;
  price: bigint;
  /** Price before a sale; null outside sales. */
  compareAt: bigint | null;
  currency: string;
  bundle: boolean;
  status: 'active' | 'draft' | 'archived' | 'unlisted';
}

/** A price of the ERP's; days are the first and the last. */
export interface ListPrice {
  list: string;
  item: string;
  price: bigint;
  startsOn: string | null;
  endsOn: string | null;
  changedAt: Instant;
  changedBy: string;
}

export interface ErpItem {
  item: string;
  description: string;
  barcode: string;
  unit: string;
  /** List price in the currency of the first shop, before tax or with it as the shop has it. */
  price: bigint;
  blocked: boolean;
  fallback: boolean;
  createdAt: Instant;
  createdBy: string;
  /** What the connector keeps of the item's product and variant in the shop. */
  shop?: { product: string; variant: string; status: string };
}

export interface Subscription {
  shop: string;
  id: string;
  topic: string;
  endpoint: string;
  createdAt: Instant;
  apiVersion: string;
}

/** Stock of one item at one place at the end of the extract, base units. */
export interface StockLevel {
  readonly item: string;
  readonly sku: string;
  readonly location: string;
  readonly warehouse: string;
  /** ERP. */
  onHand: number;
  reserved: number;
  incoming: number;
  lastMovedAt: Instant | null;
  /** Last push of this level to the shop, and its batch. */
  syncedAt: Instant | null;
  batch: string | null;
  /** Shop. */
  shopOnHand: number;
  shopCommitted: number;
  shopAvailable: number;
  sold: number;
}

/** A payout of the shop with its transactions, and the ERP's bank receipt for it. */
export interface Payout {
  readonly id: string;
  readonly shop: string;
  readonly entity: string;
  readonly currency: string;
  readonly on: string;
  readonly transactions: PayoutTransaction[];
  /** The ERP's image; null where it never arrived. */
  receipt: {
    on: string;
    gross: bigint;
    fee: bigint;
    net: bigint;
    account: string;
    entity: string;
    externalId: string;
  } | null;
}

export interface PayoutTransaction {
  readonly id: string;
  readonly type: string;
  readonly order: string | null;
  readonly transaction: string | null;
  readonly at: Instant;
  /** Signed gross; fee positive; net = amount - fee. */
  readonly amount: bigint;
  readonly fee: bigint;
  readonly presentment: { readonly amount: bigint; readonly currency: string };
  /** The ERP's posting of it; null where it is missing. */
  posted: { amount: bigint; fee: bigint; account: string; number: string } | null;
}

export interface Posting {
  document: string;
  account: string;
  entity: string;
  postedOn: string;
  /** Debit positive, credit negative, minor units of `currency`. */
  amount: bigint;
  currency: string;
  order: string | null;
  kind: string;
  description: string;
}
