import type { Break, BreakKind, MoneyText, Severity, Symptom } from '../break.ts';
import type { Problem } from '../problem.ts';
import type { Life, LifeEventKind, LifeState } from './life.ts';

/** A break of runs, with its life: what a list shows of it. */
export interface TrackedBreak extends Life {
  /** The break's own id in production; elsewhere one made of it and the environment. */
  readonly id: string;
  readonly workspace: string;
  readonly environment: string;
  /** Counts the changes of its life: the ETag. */
  readonly version: number;
  readonly kind: BreakKind;
  readonly symptom: Symptom;
  readonly severity: Severity;
  readonly control: string;
  readonly order: string | null;
  readonly sku: string | null;
  readonly document: string | null;
  readonly atRisk: MoneyText;
  /** In the base currency, minor units; null where nobody knows the rate. */
  readonly baseMinor: bigint | null;
  readonly fingerprint: string | null;
  /** The tracked problem it belongs to. */
  readonly problem: string | null;
  readonly occurredAt: string | null;
  readonly explanation: string;
  /** Whether the last run that looked found it. */
  readonly present: boolean;
  /** Numbers of the runs that saw it first and last. */
  readonly firstRun: number;
  readonly lastRun: number;
}

/** A tracked break and all a run said about it. */
export interface TrackedBreakDetail extends TrackedBreak {
  readonly body: Break;
  readonly history: readonly HistoryEntry[];
}

/** A problem of runs, with its life. */
export interface TrackedProblem extends Life {
  readonly id: string;
  readonly workspace: string;
  readonly environment: string;
  readonly version: number;
  readonly kind: BreakKind;
  readonly symptom: Symptom;
  readonly severity: Severity;
  readonly title: string;
  readonly fingerprint: string | null;
  /** The version of the code that named and grouped it. */
  readonly namedBy: string;
  /** Breaks of it that are there, and what they put at risk in the base currency. */
  readonly count: number;
  readonly baseMinor: bigint | null;
  readonly firstRun: number;
  readonly lastRun: number;
  /** As the last run that saw it said it. */
  readonly body: Omit<Problem, 'breakIds'>;
}

/** One change of a life, or of what is known of a break or a problem. */
export interface HistoryEntry {
  /** Grows with time. */
  readonly at: string;
  readonly event: LifeEventKind | 'undo' | 'renamed' | 'regrouped' | 'changed';
  readonly from: LifeState | 'unseen';
  readonly to: LifeState;
  /** A person's id, or null where a run did it. */
  readonly by: string | null;
  readonly run: string | null;
  readonly change: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
}
