import type { Feature } from './feature.ts';

/** The ERP whose manner the files have. */
export const erpManners = ['business-central', 'netsuite', 'odoo'] as const;
export type ErpManner = (typeof erpManners)[number];

/** A legal entity: sells, owns accounts and posts in its own currency's books. */
export interface Entity {
  readonly id: string;
  /** Name in the ERP: company or subsidiary. */
  readonly erpName: string;
  readonly country: string;
}

/** A Shopify store. */
export interface Shop {
  readonly code: string;
  readonly domain: string;
  readonly orderPrefix: string;
  /** Currency of the shop's money set. */
  readonly currency: string;
  readonly zone: string;
  readonly markets: readonly Market[];
  readonly usesPayouts: boolean;
}

/** A region a shop sells to: currency, tax and the legal seller. */
export interface Market {
  readonly country: string;
  readonly provinces: readonly string[];
  /** Currency the buyer sees. */
  readonly currency: string;
  readonly taxesIncluded: boolean;
  readonly entity: string;
  /** Tax titles of the region and their rate in millionths; US-like regions have one for each province. */
  readonly taxes: readonly TaxRule[];
  readonly duties: boolean;
  /** The channel collects and remits the tax. */
  readonly marketplace: boolean;
}

export interface TaxRule {
  readonly title: string;
  readonly province: string | null;
  readonly ratePpm: number;
}

export interface Location {
  /** Shopify's legacy id and name. */
  readonly id: string;
  readonly name: string;
  /** Warehouse code in the ERP. */
  readonly warehouse: string;
  readonly kind: 'warehouse' | 'store' | 'third-party';
}

/** A variant of the shop and the item of the ERP that is its image. */
export interface Variant {
  readonly id: string;
  readonly inventoryItem: string;
  readonly productId: string;
  readonly productTitle: string;
  readonly title: string;
  readonly sku: string;
  readonly barcode: string;
  /** Item number in the ERP. */
  readonly item: string;
  readonly kind: 'product' | 'gift-card' | 'bundle';
  /** Base price in the shop's currency units of the main shop, minor units. */
  readonly price: bigint;
  /** Base units in one sold unit: 12 for a case. */
  readonly unitFactor: number;
  readonly unit: string;
  /** Components of a bundle: variant id and how many of it. */
  readonly components: readonly { readonly variant: string; readonly quantity: number }[];
}

export interface Customer {
  readonly id: string;
  readonly email: string;
  readonly country: string;
  /** Customer number in the ERP. */
  readonly number: string;
  readonly taxExempt: boolean;
}

/** A B2B company location that buys on terms; each is billed as its own ERP customer. */
export interface CompanyLocation {
  readonly id: string;
  readonly company: string;
  readonly companyNumber: string;
  readonly number: string;
  readonly country: string;
  readonly termsDays: number;
}

/** Ledger accounts by what they are for; number in the ERP's chart. */
export const accountRoles = [
  'revenue',
  'receivable',
  'tax',
  'channel-tax',
  'gift-card',
  'clearing',
  'bank',
  'fee',
  'freight',
  'tip',
  'duty',
  'charge',
  'discount',
  'rounding',
  'refund',
  'dispute',
  'inventory',
  'cost',
  'fallback',
  'fx',
] as const;
export type AccountRole = (typeof accountRoles)[number];

/** What every record of a world refers to; made from the seed before any order. */
export interface Merchant {
  readonly seed: number;
  readonly features: ReadonlySet<Feature>;
  readonly erp: ErpManner;
  readonly baseCurrency: string;
  readonly zone: string;
  /** Invoices are posted when everything has shipped; else on the day of the order. */
  readonly invoicesAtFulfilment: boolean;
  readonly entities: readonly Entity[];
  readonly shops: readonly Shop[];
  readonly locations: readonly Location[];
  readonly variants: readonly Variant[];
  readonly customers: readonly Customer[];
  readonly companies: readonly CompanyLocation[];
  readonly accounts: Readonly<Record<AccountRole, string>>;
  /** Gateways, with the ERP's payment method and whether their money comes in payouts. */
  readonly gateways: readonly {
    readonly name: string;
    readonly method: string;
    readonly account: AccountRole;
    readonly payouts: boolean;
  }[];
  /** Currency units for one unit of the base currency, in millionths, by currency and ISO day. */
  readonly rates: ReadonlyMap<
    string,
    readonly { readonly day: string; readonly perBaseMillionths: bigint }[]
  >;
  /** ISO days: first and last of the orders, and the day the ERP went live; orders before it were backfilled. */
  readonly from: string;
  readonly to: string;
  readonly goLive: string;
  /** End of the extract: every file was taken then; epoch milliseconds. */
  readonly takenAt: number;
}
