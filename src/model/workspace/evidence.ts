import type { Side } from '../side.ts';

/** One field of both records, as they were compared; null where a side does not have it. */
export interface EvidenceField {
  readonly field: string;
  readonly shop: string | null;
  readonly erp: string | null;
}

/** The row a record was read from: its cells by the names of their columns. */
export type RawRow = Readonly<Record<string, string | null>>;

/** What a run keeps beside a break, so that a person can judge it when the files are gone. */
export interface RecordEvidence {
  /** The run that kept it. */
  readonly run: string;
  /** Fields of the two records, and what is worked out of them. */
  readonly fields: readonly EvidenceField[];
  /** How the two records found each other; null where nothing was matched. */
  readonly match: {
    /** Name of the pass. */
    readonly pass: string;
    /** How many orders and documents belong together. */
    readonly orders: number;
    readonly documents: number;
  } | null;
  /** Other records that would have fitted, or nearly, by what they are called, and why. */
  readonly alternatives: readonly { readonly side: Side; readonly ref: string; readonly why: string }[];
  /** What of a difference was tolerated under the settings of the run: amount, days... */
  readonly tolerance: Readonly<Record<string, string | number>>;
  /** The rows as the files had them; null where the side has none, or the run had too many breaks to keep them all. */
  readonly raw: Readonly<Record<Side, RawRow | null>>;
}

/** The same as a run hands it over. */
export type KeptEvidence = Omit<RecordEvidence, 'run'>;
