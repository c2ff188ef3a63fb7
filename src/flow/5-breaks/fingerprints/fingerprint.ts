import type { BreakKind, Step } from '../../../model/index.ts';
import type { SubjectName } from './subjects.ts';

/**
 * How hard a mark is to come by without the fault: `residual`, the difference is an amount of the record to the
 * cent; `record`, a record says it, such as an error in a log or another author; `circumstance`, the records that break
 * have something in common, which only their contrast with those that do not break can show.
 */
export type Certainty = 'residual' | 'record' | 'circumstance';

/**
 * What a known failure leaves behind in data: a hypothesis about breaks, asked in SQL.
 * It is named for a group of breaks only if it explains them, and clearly better than any other.
 */
export interface Fingerprint {
  /** Id of the failure mode in the catalogue, or a name of its own where the mode is none of those. */
  readonly id: string;
  readonly subject: SubjectName;
  /** Kinds of break it may be behind. */
  readonly kinds: readonly BreakKind[];
  readonly certainty: Certainty;
  /** One sentence: how a person sees it in the data. */
  readonly seen: string;
  /** One sentence: what to do first. */
  readonly next: string;
  /** Condition on a break and its records that the fault leaves behind; aliases of the subject. */
  readonly mark: string;
  /**
   * Condition on the subject's population: every record it holds for should be broken while the fault is there.
   * Records that it holds for and that are not broken speak against the fault. Required for a circumstance.
   */
  readonly reach?: string;
  /** Condition on the population: records that could break at all; the others say nothing. All, when missing. */
  readonly among?: string;
  /**
   * SQL of one row: out of how many things the steps chose (`choices`), and how many they took (`taken`). What fits
   * because it was chosen to fit weighs less.
   */
  readonly chosen?: string;
  /** SQL of the part of the difference it explains, in minor units; the whole when missing. */
  readonly explains?: string;
  /** Tables in the schema `evidence` that mark and reach read. */
  readonly steps?: readonly Step[];
  /** Fingerprints whose mark holds whenever this one's does: where both explain the same, this one says more. */
  readonly sharperThan?: readonly string[];
  /** Something plain that records have in common: it explains, but it is no failure mode, and is never named. */
  readonly plain?: true;
  /** What it is, for those that are in no catalogue. */
  readonly means?: string;
}
