import type { BreakKind, FingerprintCandidate, Severity } from '../../model/index.ts';

/** One finding of one control, as it comes out of the lake. */
export interface Finding {
  readonly control: string;
  readonly severity: Severity;
  readonly kind: BreakKind;
  /** Group of orders and documents it belongs to. */
  readonly group: string | null;
  readonly document: string | null;
  /** Record ids, for the lineage. */
  readonly shopRow: bigint | null;
  readonly erpRow: bigint | null;
  readonly itemKey: string | null;
  /** What it is about where that is no order: a payout, a location, a SKU. */
  readonly name: string | null;
  readonly field: string | null;
  readonly expected: string | null;
  readonly actual: string | null;
  readonly expectedMinor: bigint | null;
  readonly actualMinor: bigint | null;
  readonly currency: string | null;
  readonly detail: string | null;
}

/** Both sides of an order beside each other: what a difference is attributed within. Amounts in minor units. */
export interface Sale {
  /** Entity of the shop's order; null where the profile knows none. */
  readonly entity: string | null;
  readonly shopCurrency: string | null;
  readonly erpCurrency: string | null;
  readonly shop: Amounts;
  readonly erp: Amounts;
  readonly shopTaxIncluded: boolean | null;
  readonly erpTaxIncluded: boolean | null;
  readonly shopLines: number;
  readonly erpLines: number;
  /** Discount the shop states on its lines, rather than on the order alone. */
  readonly shopLineDiscount: bigint;
}

export interface Amounts {
  readonly total: bigint | null;
  readonly tax: bigint | null;
  /** Lines before discounts. */
  readonly goods: bigint;
  readonly shipping: bigint;
  readonly discount: bigint;
  readonly tip: bigint;
  readonly duty: bigint;
  readonly fee: bigint;
  readonly rounding: bigint;
  /** Gift cards sold: no tax is on them. */
  readonly giftCard: bigint;
}

/** A break before it has its name, place and sentence. */
export interface Draft {
  readonly finding: Finding;
  readonly kind: BreakKind;
  /** ERP total minus shop total that this defect makes, in minor units; null where it moves no total. */
  readonly effect: bigint | null;
  readonly consequences: readonly Finding[];
  /** Consequences that move a ledger of their own: what they add counts with this break. */
  readonly carried?: readonly Draft[];
  /** The failure mode that leaves this difference, where one is known. */
  readonly fingerprint?: string;
  /** How much of the difference the fingerprint explains, 0 to 1; nothing where none is known. */
  readonly explainedShare?: number;
  /** Other failure modes that would leave it as well. */
  readonly candidates?: readonly FingerprintCandidate[];
}

/** A difference that is no break: why, and what it adds to ERP total minus shop total. */
export interface Leniency {
  readonly reason: string;
  readonly control: string;
  readonly effect: bigint;
  readonly currency: string | null;
  readonly entity: string | null;
}

export interface Attribution {
  readonly drafts: readonly Draft[];
  readonly tolerated: readonly Leniency[];
}
