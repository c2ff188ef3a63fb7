import type { BreakKind, Side } from '../../model/index.ts';
import type { RawRow } from '../../model/workspace/index.ts';

/** One side of a record: what it is called and what it says. */
export interface RecordSide {
  /** Whether the side has it at all. */
  readonly there: boolean;
  /** Such as `Sales order #1001`, or that it has none. */
  readonly title: string;
  readonly ref: string | null;
  /** `file:line` of the row it was read from. */
  readonly source: string | null;
  readonly fields: readonly { readonly field: string; readonly label: string; readonly value: string }[];
}

/** One field of both sides beside each other. */
export interface RecordRow {
  readonly field: string;
  readonly label: string;
  readonly shop: string | null;
  readonly erp: string | null;
  readonly differs: boolean;
  /** What would have been harmless; null where nothing is, or where it does not differ. */
  readonly tolerance: string | null;
  /** By how much it differs, that it follows from the break, or that it is only written differently. */
  readonly note: string | null;
}

/** What a run said of the break; `present` is null where the run did not look. */
export interface RecordInRun {
  readonly run: string;
  readonly number: number;
  readonly at: string;
  readonly expected: string | null;
  readonly actual: string | null;
  readonly atRisk: { readonly amount: string; readonly currency: string } | null;
  readonly present: boolean | null;
}

/** The line of a file that a record was read from. */
export interface RecordOrigin {
  readonly side: Side;
  readonly record: string;
  readonly file: string;
  readonly line: number | null;
  /** Of the file as the run read it; null where no run says. */
  readonly sha256: string | null;
  readonly readAt: string | null;
}

/** All that a person needs to decide about a break. */
export interface RecordView {
  readonly id: string;
  readonly version: number;
  readonly kind: BreakKind;
  readonly left: RecordSide;
  readonly right: RecordSide;
  /** Fields that differ first. */
  readonly rows: readonly RecordRow[];
  readonly rule: {
    readonly control: string;
    readonly claim: string;
    readonly why: string;
    /** What is harmless, in words; null: nothing is. */
    readonly tolerance: string | null;
    /** Why it is a break. */
    readonly fired: string;
    /** What the kind means, and what to do first. */
    readonly means: string;
    readonly next: string;
  };
  readonly match: {
    /** How the two records found each other, or that they did not. */
    readonly how: string;
    /** Name of the pass; null where nothing was matched. */
    readonly rule: string | null;
    readonly certainty: 'certain' | 'inferred' | 'unmatched' | 'not-kept';
    readonly alternatives: readonly { readonly side: Side; readonly ref: string; readonly why: string }[];
  };
  readonly lineage: readonly RecordOrigin[];
  readonly raw: Readonly<Record<Side, RawRow | null>>;
  /** Why a raw row is not there; null where it is, or where the side has no record. */
  readonly rawMissing: Readonly<Record<Side, string | null>>;
  /** The last runs since it was first seen, the first first; and how many are before them. */
  readonly runs: readonly RecordInRun[];
  readonly earlierRuns: number;
  readonly explanation: string;
  readonly fingerprint: {
    readonly id: string;
    readonly name: string;
    /** How much of the difference it explains, 0 to 1. */
    readonly share: number;
    readonly candidates: readonly { readonly id: string; readonly name: string; readonly share: number }[];
  } | null;
  readonly consequences: readonly {
    readonly kind: BreakKind;
    readonly field: string | null;
    readonly expected: string | null;
    readonly actual: string | null;
    readonly difference: string | null;
    readonly currency: string | null;
  }[];
  readonly problem: { readonly id: string; readonly title: string } | null;
}
