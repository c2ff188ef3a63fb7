import type { BreakKind, Severity, Symptom } from '../break.ts';
import type { FixFact, MeasureSeries } from '../decision/facts.ts';
import type { Summary, Verdict } from '../summary.ts';
import type { RecordEvidence } from './evidence.ts';
import type { KeptFacts } from './kept-facts.ts';
import type { LifeState } from './life.ts';
import type { BreakFilter, BreakOrder, ProblemFilter } from './lives.ts';
import type { Coverage, Exposure, Run, SymptomHealth } from './run.ts';
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

/** Breaks by what they are. */
export interface OpenTotals {
  readonly kinds: readonly {
    readonly kind: BreakKind;
    readonly severity: Severity;
    readonly count: number;
    /** Base amount at risk in minor units, of those that have one. */
    readonly baseMinor: bigint;
    readonly withoutAmount: number;
  }[];
  readonly fingerprints: readonly { readonly fingerprint: string; readonly count: number }[];
  /** Instant or day of the oldest, of all and of the critical ones; null where there is none that has one. */
  readonly oldest: string | null;
  readonly oldestCritical: string | null;
}

/** What became of a problem. */
export interface ProblemPast {
  readonly problem: string;
  /** How often it came back after a fix. */
  readonly regressions: number;
  /** Fixes that were recorded on it, the first first. */
  readonly fixes: readonly string[];
}

/** A recorded run, without the parts of its summary that are long and soon of no interest. */
export interface PastRun extends Pick<Run, 'id' | 'settings' | 'codeVersion' | 'inputs' | 'watermarks'> {
  readonly number: number;
  readonly endedAt: string;
  readonly verdict: Verdict;
  readonly health: Readonly<Record<Symptom, SymptomHealth>>;
  readonly summary: Pick<
    Summary,
    'asOf' | 'symptoms' | 'inFlight' | 'ties' | 'match' | 'counts' | 'quarantined' | 'conflicts'
  >;
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
  /** The breaks in some states, by what they are and how old the oldest are. */
  openTotals(workspace: string, environment: string, states: readonly LifeState[]): Promise<OpenTotals>;
  /** What became of problems, in no order; one that nothing became of is left out. */
  problemPasts(workspace: string, problems: readonly string[]): Promise<readonly ProblemPast[]>;
  /** The recorded runs of the days before the last one, the last first: the latest ones, and before them the last of each day. */
  pastRuns(workspace: string, environment: string, days: number): Promise<readonly PastRun[]>;
  /** What the last run kept for decisions, by the ids its problems have here; null where it kept nothing. */
  keptFacts(workspace: string, environment: string): Promise<KeptFacts | null>;
  /** What runs measured of the workflow, week by week from a day on: each week as the last run that knew it whole found it. */
  measures(workspace: string, environment: string, from: string): Promise<readonly MeasureSeries[]>;
  /** Records that could have broken, by day from one on and by what they are, as the runs counted them. */
  exposures(workspace: string, environment: string, from: string): Promise<readonly Exposure[]>;
  /** The fixes that are not taken back, the first in effect first, with what is known of each by the last recorded run. */
  fixFacts(workspace: string, environment: string): Promise<readonly FixFact[]>;
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
