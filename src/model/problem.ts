import type { BreakKind, MoneyText, Severity, Symptom } from './break.ts';

/** One condition that the breaks of a problem share. */
export interface Condition {
  readonly attribute: string;
  /** `is` one value, or `between` two days, both included. */
  readonly test: 'is' | 'between';
  readonly value: string;
  readonly to?: string;
}

/** Breaks that share a cause, and what sets them apart from the matched rest. */
export interface Problem {
  readonly id: string;
  readonly kind: BreakKind;
  readonly symptom: Symptom;
  readonly severity: Severity;
  /** One sentence, such as "All 13 orders to Germany between 14 and 16 March were posted in GBP." */
  readonly title: string;
  readonly breakIds: readonly string[];
  readonly count: number;
  readonly conditions: readonly Condition[];
  /** Records that fulfil the conditions, broken or not. */
  readonly population: number;
  /** Share of the population that is broken, 0 to 1. */
  readonly support: number;
  /** How much more often records with the conditions break than all records. */
  readonly lift: number;
  readonly atRisk: readonly MoneyText[];
  readonly atRiskBase: string | null;
  readonly firstSeen?: string;
  readonly lastSeen?: string;
  readonly fingerprint?: string;
  readonly explainedShare: number;
}
