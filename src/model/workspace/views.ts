import type { Symptom } from '../break.ts';
import type { RecordEvidence } from './evidence.ts';
import type { LifeState } from './life.ts';
import type { BreakFilter, BreakOrder, ProblemFilter } from './lives.ts';
import type { Coverage, Run } from './run.ts';
import type { Evidence, Silence } from './silence.ts';
import type { TrackedBreak, TrackedProblem } from './tracked.ts';

/** Breaks of one day, state and symptom, summed exactly. */
export interface DayTotal {
  /** ISO day in the books' zone; null for breaks whose day nobody knows. */
  readonly day: string | null;
  readonly state: LifeState;
  readonly symptom: Symptom;
  readonly count: number;
  /** Base amount at risk in minor units, of those that have one. */
  readonly baseMinor: bigint;
  /** How many have none. */
  readonly withoutAmount: number;
}

/** An unbroken stretch of runs that said the same of a break. */
export interface BreakSpan {
  readonly fromRun: number;
  /** Number of the first run that said otherwise; null: still so. */
  readonly toRun: number | null;
  /** Why it ended; null: still so. */
  readonly ended: 'changed' | 'gone' | 'not-looked' | null;
  readonly expected: string | null;
  readonly actual: string | null;
  readonly atRisk: { readonly minor: bigint; readonly currency: string };
}

/** A recorded run by its number, and when it was. */
export interface NumberedRun {
  readonly run: string;
  readonly number: number;
  readonly at: string;
}

/** What is known of whether a fix holds. */
export interface Proof {
  readonly fix: string;
  /** ISO instant since which it is in effect. */
  readonly effectiveAt: string;
  /** Null where no run knows of a time. */
  readonly judged: { readonly evidence: Evidence; readonly silence: Silence } | null;
}

/** What pages show that is more than one list. */
export interface Views {
  /** A recorded run of an environment by its number; the last one without it. */
  recorded(workspace: string, environment: string, number?: number): Promise<Run | null>;
  /** The stretches of time in which recorded runs looked at a symptom on both sides, in order and apart. */
  covered(
    workspace: string,
    environment: string,
  ): Promise<Readonly<Partial<Record<Symptom, readonly Coverage[]>>>>;
  /** All breaks of a filter by day, state and symptom. */
  dayTotals(workspace: string, filter: BreakFilter): Promise<readonly DayTotal[]>;
  /** What the runs said of a break, the first first. */
  spans(workspace: string, environment: string, id: string): Promise<readonly BreakSpan[]>;
  /** The recorded runs of an environment from a number on, at most so many, the last of them last. */
  runsSince(
    workspace: string,
    environment: string,
    number: number,
    most: number,
  ): Promise<readonly NumberedRun[]>;
  /** What there is for and against the fix of a problem, by the last recorded run; null where it has none. */
  proof(workspace: string, problem: string): Promise<Proof | null>;
  /** What a run kept beside a break; null where none did. */
  evidence(workspace: string, id: string): Promise<RecordEvidence | null>;
}

/** Exact sums; amounts are at risk, in minor units. */
export interface ListTotal {
  readonly count: number;
  /** Of those that have an amount in the base currency. */
  readonly baseMinor: bigint;
  readonly withoutAmount: number;
}

/** The same of the breaks in one currency. */
export interface CurrencyTotal extends ListTotal {
  readonly currency: string;
  readonly minor: bigint;
}

/** Whole lists in the order in which their pages show them, some rows at a time, with what they add up to. */
export interface WholeLists {
  breaks(workspace: string, filter: BreakFilter, order: BreakOrder): AsyncIterable<readonly TrackedBreak[]>;
  problems(workspace: string, filter: ProblemFilter): AsyncIterable<readonly TrackedProblem[]>;
  breakTotals(workspace: string, filter: BreakFilter): Promise<readonly CurrencyTotal[]>;
  problemTotals(workspace: string, filter: ProblemFilter): Promise<ListTotal>;
}
