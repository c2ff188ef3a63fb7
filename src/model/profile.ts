import type { FieldSource, TableFormat } from './reading.ts';
import type { RecordKind } from './records/inputs.ts';
import type { Side } from './side.ts';

/** How accounting periods are cut. */
export interface FiscalCalendar {
  /** `months`: calendar months; the week patterns follow 4-4-5 and its kin. */
  readonly kind: 'months' | '4-4-5' | '4-5-4' | '5-4-4';
  /** For week patterns: first day of a fiscal year, ISO day. */
  readonly startsOn?: string;
}

/** One entity of the books: which shops and which ERP company values belong to it. */
export interface EntityRule {
  readonly id: string;
  /** Shops by name prefix of their orders, by the file they come from, or by the order's shop field. */
  readonly shops: readonly string[];
  /** Values of the ERP's entity field. */
  readonly erp: readonly string[];
}

/** What differences of one control are harmless. */
export interface Tolerance {
  /** Decimal string in the currency of the record. */
  readonly amount?: string;
  /** Decimal string for each line of the document. */
  readonly amountPerLine?: string;
  readonly percent?: string;
  readonly quantity?: string;
  readonly days?: number;
}

/** One pattern of files and how they are read. */
export interface FileRule {
  /** Globs against the file's name and path below the folder given; a sheet is `name.xlsx#Sheet`. */
  readonly match: readonly string[];
  readonly side?: Side;
  readonly record: RecordKind | 'order-with-lines' | 'document-with-lines';
  readonly columns: Readonly<Record<string, FieldSource>>;
  readonly format: Partial<TableFormat>;
  readonly taxIncluded?: boolean;
  readonly rateDirection?: 'per-base' | 'base-per-unit';
  readonly exclude: readonly {
    readonly reason: string;
    readonly column: string;
    readonly equals: readonly string[];
  }[];
}

/** The agreement about the two sides, from profile.yaml with every default filled in. */
export interface Profile {
  readonly books: {
    /** Null: taken from the data where all documents agree, else amounts are not added over currencies. */
    readonly baseCurrency: string | null;
    readonly timeZone: string;
    /** Which of the two amounts of every money bag of the shop counts; the other one is kept beside the most important ones. */
    readonly orderMoney: 'shop' | 'presentment';
    readonly fiscalCalendar: FiscalCalendar;
    readonly entities: readonly EntityRule[];
    /** When the revenue of an order is booked; null: as the documents show. */
    readonly revenue: 'order' | 'fulfilment' | null;
  };
  readonly files: readonly FileRule[];
  /** How the shop's order number is found inside the ERP's reference field. */
  readonly reference: {
    /** First group is the order number; null: trim, fold case, drop a leading word such as "Shopify", drop "#". */
    readonly pattern: string | null;
    /** Words dropped from the front before comparing. */
    readonly dropWords: readonly string[];
  };
  /** How the ERP's customer number follows from the shop's record; null: customers are compared only by e-mail. */
  readonly customer: {
    readonly from: 'email' | 'customer';
    readonly pattern: string;
    /** Replacement with $1, $2...; compared without case. */
    readonly replace: string;
  } | null;
  /** Further customer numbers by shop customer key. */
  readonly customers: Readonly<Record<string, string>>;
  /** Shop location -> ERP warehouse. */
  readonly locations: Readonly<Record<string, string>>;
  /** Gateway -> account or payment method of the ERP. */
  readonly gateways: Readonly<Record<string, string>>;
  /** Control id -> tolerance; controls state their defaults. */
  readonly tolerances: Readonly<Record<string, Tolerance>>;
  /** Control id, or the beginning of some followed by `*` -> why it is no gap that it could not be checked. */
  readonly doesNotApply: Readonly<Record<string, string>>;
  readonly leaveOut: {
    readonly testOrders: boolean;
    readonly sources: readonly string[];
    readonly tags: readonly string[];
    readonly financialStatuses: readonly string[];
    /** ERP statuses that do not count, such as draft or cancelled. */
    readonly documentStatuses: readonly string[];
  };
  /** Which version of a record wins when the same id comes with different content: none, or the file sorted last. */
  readonly conflicts: 'report' | 'last-file';
  /** ISO 8601 durations. */
  readonly flowTimes: {
    readonly order: string;
    readonly refund: string;
    readonly posting: string;
    readonly payout: string;
    /** Whether the profile states flow times, rather than leaving them at their defaults. */
    readonly stated: boolean;
  };
  /** Which date an exchange rate is looked up by, and how far back a rate may lie. */
  readonly rates: { readonly by: 'document' | 'posting'; readonly maxAgeDays: number };
}
