import type { Break, BreakKind, MoneyText, Severity, Symptom } from '../break.ts';
import type { Problem } from '../problem.ts';
import type { Life, LifeEventKind, LifeState } from './life.ts';

/** What a break and a problem of runs have alike. */
interface Tracked extends Life {
  readonly id: string;
  readonly workspace: string;
  readonly environment: string;
  /** Counts the changes of its life: the ETag. */
  readonly version: number;
  readonly kind: BreakKind;
  readonly symptom: Symptom;
  readonly severity: Severity;
  readonly fingerprint: string | null;
  /** In the base currency, minor units; null where nobody knows the rate. */
  readonly baseMinor: bigint | null;
  /** Numbers of the runs that saw it first and last. */
  readonly firstRun: number;
  readonly lastRun: number;
}

/** A break of runs, with its life: what a list shows of it. Its id elsewhere than in production is made of the environment too. */
export interface TrackedBreak extends Tracked {
  readonly control: string;
  readonly order: string | null;
  readonly sku: string | null;
  readonly document: string | null;
  readonly atRisk: MoneyText;
  /** The tracked problem it belongs to. */
  readonly problem: string | null;
  readonly occurredAt: string | null;
  /** ISO day in the books' zone by which it is aged and counted; null where nobody knows. */
  readonly occurredOn: string | null;
  readonly explanation: string;
  /** Whether the last run that looked found it. */
  readonly present: boolean;
}

/** A tracked break and all a run said about it. */
export interface TrackedBreakDetail extends TrackedBreak {
  readonly body: Break;
  readonly history: readonly HistoryEntry[];
}

/** A problem of runs, with its life; its amount is that of its breaks that are there. */
export interface TrackedProblem extends Tracked {
  readonly title: string;
  /** The version of the code that named and grouped it. */
  readonly namedBy: string;
  /** Breaks of it that are there. */
  readonly count: number;
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
