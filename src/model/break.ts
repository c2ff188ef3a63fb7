export const symptoms = [
  'orders-not-flowing',
  'inventory-differs',
  'refunds-missing',
  'revenue-recognition-errors',
  'order-status-wrong',
  'fx-amounts-wrong',
] as const;
export type Symptom = (typeof symptoms)[number];

export const severities = ['critical', 'major', 'minor'] as const;
export type Severity = (typeof severities)[number];

/** Kind of a break -> the symptom it belongs to; kinds are added, never renamed. */
export const breakKinds = {
  'order-missing-in-erp': 'orders-not-flowing',
  'order-missing-in-shop': 'orders-not-flowing',
  'order-duplicated-in-erp': 'orders-not-flowing',
  'order-duplicated-in-shop': 'orders-not-flowing',
  'order-late-in-erp': 'orders-not-flowing',
  'order-reference-broken': 'orders-not-flowing',
  'order-total-differs': 'revenue-recognition-errors',
  'line-missing-in-erp': 'revenue-recognition-errors',
  'line-extra-in-erp': 'revenue-recognition-errors',
  'line-item-differs': 'revenue-recognition-errors',
  'line-quantity-differs': 'revenue-recognition-errors',
  'line-price-differs': 'revenue-recognition-errors',
  'discount-differs': 'revenue-recognition-errors',
  'shipping-differs': 'revenue-recognition-errors',
  'tax-differs': 'revenue-recognition-errors',
  'tax-inclusive-mistaken': 'revenue-recognition-errors',
  'tip-differs': 'revenue-recognition-errors',
  'duty-differs': 'revenue-recognition-errors',
  'fee-differs': 'revenue-recognition-errors',
  'gift-card-treatment-differs': 'revenue-recognition-errors',
  'rounding-line-unexplained': 'revenue-recognition-errors',
  'customer-differs': 'revenue-recognition-errors',
  'entity-differs': 'revenue-recognition-errors',
  'account-differs': 'revenue-recognition-errors',
  'period-differs': 'revenue-recognition-errors',
  'due-date-differs': 'revenue-recognition-errors',
  'edit-not-carried': 'revenue-recognition-errors',
  'payment-missing-in-erp': 'revenue-recognition-errors',
  'payment-missing-in-shop': 'revenue-recognition-errors',
  'payment-amount-differs': 'revenue-recognition-errors',
  'payout-missing-in-erp': 'revenue-recognition-errors',
  'payout-missing-in-shop': 'revenue-recognition-errors',
  'payout-amount-differs': 'revenue-recognition-errors',
  'payout-fee-differs': 'revenue-recognition-errors',
  'document-not-posted': 'revenue-recognition-errors',
  'billed-before-shipped': 'revenue-recognition-errors',
  'refund-missing-in-erp': 'refunds-missing',
  'refund-missing-in-shop': 'refunds-missing',
  'refund-amount-differs': 'refunds-missing',
  'refund-duplicated-in-erp': 'refunds-missing',
  'refund-duplicated-in-shop': 'refunds-missing',
  'refund-on-wrong-order': 'refunds-missing',
  'refund-not-posted': 'refunds-missing',
  'return-not-carried': 'refunds-missing',
  'status-differs': 'order-status-wrong',
  'fulfilment-missing-in-erp': 'order-status-wrong',
  'fulfilment-missing-in-shop': 'order-status-wrong',
  'fulfilment-quantity-differs': 'order-status-wrong',
  'fulfilment-late-in-erp': 'inventory-differs',
  'cancellation-not-carried': 'order-status-wrong',
  'stock-differs': 'inventory-differs',
  'stock-missing-in-erp': 'inventory-differs',
  'stock-missing-in-shop': 'inventory-differs',
  'stock-location-unmapped': 'inventory-differs',
  'location-differs': 'inventory-differs',
  'restock-differs': 'inventory-differs',
  'currency-differs': 'fx-amounts-wrong',
  'fx-rate-differs': 'fx-amounts-wrong',
  'fx-amount-differs': 'fx-amounts-wrong',
  'sku-missing-in-erp': 'inventory-differs',
  'sku-missing-in-shop': 'inventory-differs',
  'sku-duplicated': 'inventory-differs',
  'sku-case-collision': 'inventory-differs',
  'sku-mapped-to-wrong-item': 'inventory-differs',
  'sku-attribute-differs': 'inventory-differs',
  'sku-blocked-in-erp': 'inventory-differs',
} as const satisfies Readonly<Record<string, Symptom>>;
export type BreakKind = keyof typeof breakKinds;

/** Money as printed: a decimal string with exactly the currency's digits, and its ISO 4217 code. */
export interface MoneyText {
  readonly amount: string;
  readonly currency: string;
}

/** One side's record of a break, with its lineage. */
export interface BreakRecord {
  readonly record: string;
  readonly ref: string;
  readonly document?: string;
  /** `file:line` of the row the record was read from. */
  readonly source: string;
}

/** A difference that follows from the break and is therefore not a break of its own. */
export interface Consequence {
  readonly kind: BreakKind;
  readonly field?: string;
  readonly expected: string | null;
  readonly actual: string | null;
  readonly difference?: string;
  readonly currency?: string;
}

/** A failure mode that would leave a difference, and how much of it, 0 to 1. */
export interface FingerprintCandidate {
  readonly fingerprint: string;
  readonly explainedShare: number;
}

/** One record for which a control does not hold: one defect, said once. */
export interface Break {
  readonly id: string;
  readonly kind: BreakKind;
  readonly symptom: Symptom;
  readonly control: string;
  readonly severity: Severity;
  readonly order?: string;
  readonly line?: string;
  readonly sku?: string;
  readonly shop?: BreakRecord;
  readonly erp?: BreakRecord;
  readonly field?: string;
  /** The shop's value, or the agreed source of truth's; null when it has none. */
  readonly expected: string | null;
  readonly actual: string | null;
  readonly difference?: string;
  readonly currency?: string;
  readonly atRisk: MoneyText & { readonly base: string | null };
  /** Signed contribution to ERP total minus shop total, by ledger and currency; they add up to the difference of the totals. */
  readonly effects: readonly (MoneyText & { readonly ledger: Ledger; readonly entity: string })[];
  readonly fingerprint?: string;
  readonly explainedShare: number;
  /** Other failure modes that would leave the difference as well; missing where there is none. */
  readonly candidates?: readonly FingerprintCandidate[];
  readonly consequences: readonly Consequence[];
  readonly problem?: string;
  readonly occurredAt?: string;
  readonly ageDays?: number;
  readonly explanation: string;
  /** What the record looks like, for grouping: country, gateway, shop, day, document type... */
  readonly attributes: Readonly<Record<string, string>>;
}

/** Books in which the two sides' totals are compared. */
export const ledgers = ['sales', 'refunds', 'payments', 'payouts'] as const;
export type Ledger = (typeof ledgers)[number];
