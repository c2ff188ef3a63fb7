import type { BreakKind, Ledger, MoneyText, Severity, Symptom } from './break.ts';
import type { Side } from './side.ts';

export type Verdict = 'clean' | 'breaks' | 'could-not-decide';

/** Where the rows of one input file went: every row is in exactly one of them. */
export interface FileCount {
  readonly file: string;
  readonly side: Side;
  readonly records: string;
  readonly by: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly rows: number;
  readonly canonical: number;
  readonly excluded: Readonly<Record<string, number>>;
  readonly quarantined: number;
}

export interface ControlResult {
  readonly control: string;
  readonly claim: string;
  readonly symptom: Symptom;
  readonly severity: Severity;
  readonly result: 'holds' | 'broken' | 'could-not-check';
  readonly checked: number;
  readonly breaks: number;
  readonly tolerated: number;
  /** Why it could not be checked. */
  readonly reason?: string;
  /** It could not be checked, and nothing is unknown for it: the data hold nothing of its kind, or the profile says so. */
  readonly applies?: false;
}

/** Both sides' totals of one ledger, entity and currency, and what explains their difference to the cent. */
export interface Tie {
  readonly ledger: Ledger;
  readonly entity: string;
  readonly currency: string;
  readonly shop: string;
  readonly erp: string;
  readonly difference: string;
  readonly explainedByBreaks: string;
  readonly tolerated: string;
  /** What nothing explains; zero when the law "to the cent" holds. */
  readonly unexplained: string;
}

export interface SymptomTotal {
  readonly symptom: Symptom;
  readonly breaks: number;
  /** In the base currency, over the breaks whose amount is known in it; null when none is. */
  readonly atRiskBase: string | null;
  /** Breaks whose amount in the base currency is not known: no rate, or units without a price. */
  readonly withoutAmount: number;
  /** What could not be checked and does not apply is counted apart; runs of before that was told have no such count. */
  readonly controls: {
    readonly holds: number;
    readonly broken: number;
    readonly couldNotCheck: number;
    readonly doesNotApply?: number;
  };
}

export interface Tolerated {
  readonly reason: string;
  readonly count: number;
  /** Signed sum, where the difference is money; a bias is an indicator. */
  readonly sums: readonly { readonly amount: string; readonly currency: string }[];
}

/** Records that would be breaks of a kind were they not on their way still; they count as tolerated. */
export interface InFlightCount {
  readonly kind: BreakKind;
  readonly control: string;
  readonly count: number;
  /** What they add to ERP total minus shop total. */
  readonly sums: readonly MoneyText[];
}

export interface Summary {
  readonly schema: 1;
  readonly verdict: Verdict;
  readonly exitCode: number;
  readonly sentence: string;
  readonly asOf: string;
  readonly baseCurrency: string | null;
  readonly timeZone: string;
  readonly files: readonly FileCount[];
  readonly counts: Readonly<Record<Side, Readonly<Record<string, number>>>>;
  readonly match: {
    readonly shopOrders: number;
    readonly matched: number;
    /** Matched orders over shop orders, in per cent with two digits, or null without shop orders. */
    readonly ratePercent: string | null;
    readonly passes: Readonly<Record<string, number>>;
    readonly shapes: Readonly<Record<string, number>>;
    readonly ambiguous: number;
    readonly suggested: number;
  };
  readonly ties: readonly Tie[];
  readonly symptoms: readonly SymptomTotal[];
  readonly controls: readonly ControlResult[];
  readonly tolerated: readonly Tolerated[];
  readonly inFlight: readonly InFlightCount[];
  readonly breaks: number;
  readonly problems: number;
  readonly quarantined: number;
  readonly conflicts: number;
  readonly notes: readonly string[];
  readonly run: { readonly seconds: number; readonly peakMemoryMiB: number; readonly version: string };
}

/** A row that could not be read: never dropped, never half-used. */
export interface QuarantinedRow {
  readonly file: string;
  readonly line: number;
  readonly column: string | null;
  readonly value: string | null;
  readonly reason: string;
  readonly mend: string;
}

/** SKU master finding, or a mapping suggestion with its score and reasons. */
export interface SkuFinding {
  readonly kind: string;
  readonly sku: string | null;
  readonly item: string | null;
  readonly title: string | null;
  readonly description: string | null;
  readonly source: string | null;
  readonly explanation: string;
  readonly suggestion?: {
    readonly item: string;
    readonly score: string;
    readonly reasons: readonly string[];
  };
}
