import type { DecisionFacts } from '../../model/decision/index.ts';
import type { Break, Problem, QuarantinedRow, SkuFinding, Summary } from '../../model/index.ts';

/** One field of both sides' records of a break, as read. */
export interface FieldPair {
  readonly field: string;
  readonly shop: string | null;
  readonly erp: string | null;
}

/** What stands behind one break: how its two records found each other, and what else they say. */
export interface BreakDetail {
  /** The pass of the match that brought the records together, and why it did. */
  readonly match?: { readonly pass: string; readonly why: string };
  readonly fields: readonly FieldPair[];
}

/** Everything a check found out, ready to be written: breaks and problems stand in the order they are printed in. */
export interface CheckResult {
  readonly summary: Summary;
  readonly breaks: readonly Break[];
  readonly problems: readonly Problem[];
  readonly skus: readonly SkuFinding[];
  readonly quarantine: readonly QuarantinedRow[];
  /** What a decision needs of it: small however many breaks there are. */
  readonly facts: DecisionFacts;
  /** Asked once, for the breaks that the report embeds; a break without detail is left out of the answer. */
  readonly drilldown?: (breakIds: readonly string[]) => Promise<ReadonlyMap<string, BreakDetail>>;
}

/** Where outputs go: each call writes one whole file or none of it. */
export interface OutputPort {
  writeFile(name: string, content: string | AsyncIterable<string | Uint8Array>): Promise<void>;
}
