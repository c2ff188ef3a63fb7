import type { BreakKind, Profile, Severity, Step, Symptom, Tolerance } from '../../model/index.ts';

/** Canonical tables that hold at least one record, and what the books say: what a control can be checked on. */
export interface Facts {
  readonly has: (table: string) => boolean;
  /** Whether some record of the table has a value in the column. */
  readonly fills: (table: string, column: string) => boolean;
  readonly profile: Profile;
  readonly baseCurrency: string | null;
  /** ISO day or instant of `--as-of`, or null. */
  readonly asOf: string | null;
  /** Latest day that a record of either side carries. */
  readonly latestDay: string;
}

/**
 * What a control's SQL gives for each record on which its claim does not hold.
 * Columns left out are NULL; amounts are minor units.
 */
export const findingColumns = {
  kind: 'text',
  group_id: 'bigint',
  document_id: 'bigint',
  shop_row: 'bigint',
  erp_row: 'bigint',
  item_key: 'text',
  name: 'text',
  field: 'text',
  expected: 'text',
  actual: 'text',
  expected_minor: 'bigint',
  actual_minor: 'bigint',
  currency: 'text',
  detail: 'text',
} as const;
export type FindingColumn = keyof typeof findingColumns;

/** One claim that should hold, with everything needed to check it and to say what is wrong where it does not. */
export interface Control {
  readonly id: string;
  /** A positive sentence. */
  readonly claim: string;
  /** Why it matters. */
  readonly why: string;
  readonly severity: Severity;
  readonly symptom: Symptom;
  readonly kinds: readonly BreakKind[];
  /** What one finding is about. */
  readonly grain: 'order' | 'line' | 'document' | 'refund' | 'payment' | 'payout' | 'stock' | 'item';
  /** Default tolerance, overridden by the profile, and what it means. */
  readonly tolerance?: Tolerance & { readonly says: string };
  /** Why the control cannot be checked on these facts, or null. */
  readonly cannot: (facts: Facts) => string | null;
  /**
   * SQL of how many records there are that it is about, as far as that can be told where it cannot be checked: one row,
   * column n. Where there are none, that it cannot be checked leaves nothing unknown.
   */
  readonly subjects?: (facts: Facts) => string | null;
  /** Named steps before the finding; each is showable by itself. */
  readonly steps?: (facts: Facts) => readonly Step[];
  /** SQL of the findings: `select` with columns of `findingColumns`. */
  readonly finding: (facts: Facts) => string;
  /** SQL of records that are no finding only because they are still on their way, or null where none are held back. */
  readonly inFlight?: (facts: Facts) => string | null;
  /** SQL of why it cannot be said to hold although nothing was found: one row, column `reason`, null where it can. */
  readonly unsure?: string;
  /** SQL of how many records the claim was checked on: one row, column n. */
  readonly checked: string;
}

/** The tolerance in force: the profile's, else the control's own. */
export function toleranceOf(control: Pick<Control, 'id' | 'tolerance'>, profile: Profile): Tolerance {
  return { ...control.tolerance, ...profile.tolerances[control.id] };
}

/** Both sides are needed. */
export function bothSides(facts: Facts): string | null {
  if (!facts.has('shop_order')) return 'no shop orders were given';
  if (!facts.has('erp_document')) return 'no ERP documents were given';
  return null;
}

/** SQL condition that a record names no order which the profile leaves out. */
export function notLeftOut(alias: string): string {
  return `not exists (select 1 from pair.left_out_order x where x.ref_key = ${alias}.ref_key)`;
}

/** SQL of how many orders have documents to compare with. */
export const comparedOrders = 'select orders as n from pair.coverage';
