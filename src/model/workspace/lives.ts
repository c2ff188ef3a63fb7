import type { BreakKind, Severity, Symptom } from '../break.ts';
import type { Fix, FixDepth } from './fix.ts';
import type { LifeState, Note } from './life.ts';
import type { Page, Paging } from './page.ts';
import type { ReasonCode } from './reason.ts';
import type { HistoryEntry, TrackedBreak, TrackedBreakDetail, TrackedProblem } from './tracked.ts';

/** What a run may have done to a break, as its outcome counts it. */
export const breakOutcomes = ['new', 'back', 'regressed', 'gone', 'not-looked'] as const;
export type BreakOutcome = (typeof breakOutcomes)[number];

/** Which breaks are meant; what is left out does not narrow. */
export interface BreakFilter {
  /** `production` without it: environments are never mixed. */
  readonly environment?: string;
  readonly ids?: readonly string[];
  readonly states?: readonly LifeState[];
  readonly symptoms?: readonly Symptom[];
  readonly kinds?: readonly BreakKind[];
  readonly severities?: readonly Severity[];
  /** A person's id; null: nobody's. */
  readonly assignee?: string | null;
  /** A tracked problem's id; null: of no problem. */
  readonly problem?: string | null;
  readonly fingerprint?: string;
  /** Why it rests. */
  readonly reasons?: readonly ReasonCode[];
  /** Id of the control that does not hold for it. */
  readonly control?: string;
  /** Base amount at risk in minor units, both included. */
  readonly leastMinor?: bigint;
  readonly mostMinor?: bigint;
  /** Found anywhere in the order, the SKU or the document, whatever its case. */
  readonly text?: string;
  /** Id of a run: first seen after it. */
  readonly newSince?: string;
  /** Whether the last run that looked found it. */
  readonly present?: boolean;
  /** To which a run did one of these; the last recorded run without `run`, any of them without `outcomes`. */
  readonly run?: string;
  readonly outcomes?: readonly BreakOutcome[];
  /** ISO days in the books' zone on which it occurred, both included; what has no day is in no range. */
  readonly from?: string;
  readonly to?: string;
  /** True: only what has no day; false: only what has one. */
  readonly undated?: boolean;
}

/** Worst: severity, then amount; all end with the id. */
export type BreakOrder = 'worst' | 'largest' | 'newest' | 'oldest';

/** A number that is exact, or at least so much. */
export interface Count {
  readonly count: number;
  readonly capped: boolean;
}

/** How many breaks a filter means, and how they divide; a facet is counted under the whole filter. */
export interface BreakCounts {
  readonly total: Count;
  /** Base amount at risk in minor units, of those counted. */
  readonly baseMinor: bigint;
  readonly states: Readonly<Partial<Record<LifeState, number>>>;
  readonly symptoms: Readonly<Partial<Record<Symptom, number>>>;
  readonly kinds: Readonly<Partial<Record<BreakKind, number>>>;
  readonly severities: Readonly<Partial<Record<Severity, number>>>;
  /** By person; nobody is the empty text. */
  readonly assignees: Readonly<Record<string, number>>;
  /** Of those that rest, by why they do. */
  readonly reasons: Readonly<Partial<Record<ReasonCode, number>>>;
}

export interface ProblemFilter {
  readonly environment?: string;
  readonly ids?: readonly string[];
  readonly states?: readonly LifeState[];
  readonly symptoms?: readonly Symptom[];
  readonly kinds?: readonly BreakKind[];
}

/** What a person does; a fix is recorded along with it. */
export type LifeMove =
  | { readonly event: 'acknowledge' | 'start' | 'reopen' }
  | { readonly event: 'assign'; readonly to: string | null }
  | {
      readonly event: 'accept' | 'snooze';
      readonly reason: ReasonCode;
      readonly why: string | null;
      readonly until: Note['until'];
    }
  | { readonly event: 'duplicate'; readonly of: string }
  | { readonly event: 'fix'; readonly fix: NewFix };

export interface NewFix {
  readonly id: string;
  readonly what: string;
  /** ISO instant from which on records are made under it. */
  readonly effectiveAt: string;
  /** Whether it mends whatever is like the problem from then on; otherwise only the breaks named. */
  readonly wholeProblem: boolean;
  /** Whether it takes the symptom away or its cause; null: not said. */
  readonly depth?: FixDepth | null;
  /** Id of the cause it is said to end; null: not said. */
  readonly cause?: string | null;
}

/** One change by a person, of one or many; a problem's breaks move with it where the table lets them. */
export interface LifeChange {
  /** `chg_...` */
  readonly id: string;
  readonly workspace: string;
  readonly on: { readonly breaks: BreakFilter } | { readonly problems: ProblemFilter };
  /** The version the author saw, where exactly one is changed; another one fails with `record-changed`. */
  readonly version?: number;
  readonly move: LifeMove;
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
}

export interface ChangeOutcome {
  readonly change: string;
  readonly changed: number;
  /** How many were left alone because the table does not have the move, by the state they are in. */
  readonly refused: Readonly<Partial<Record<LifeState, number>>>;
}

/** What may be asked about breaks, problems and fixes. */
export interface Lives {
  listBreaks(
    workspace: string,
    filter: BreakFilter,
    order: BreakOrder,
    paging: Paging,
  ): Promise<Page<TrackedBreak>>;
  countBreaks(workspace: string, filter: BreakFilter): Promise<BreakCounts>;
  getBreak(workspace: string, id: string): Promise<TrackedBreakDetail | null>;
  /** Worst first. */
  listProblems(workspace: string, filter: ProblemFilter, paging: Paging): Promise<Page<TrackedProblem>>;
  getProblem(workspace: string, id: string): Promise<TrackedProblem | null>;
  /** What happened to a break or a problem, the first first. */
  history(workspace: string, subject: string): Promise<readonly HistoryEntry[]>;
  /** The last first. */
  listFixes(workspace: string, paging: Paging): Promise<Page<Fix>>;
}

/** How lives change. */
export interface LifeChanges {
  /** Fails with `record-changed` when another version is there than the author saw. */
  change(change: LifeChange): Promise<ChangeOutcome>;
  /**
   * Takes back the author's last change that is not taken back yet; fails with `nothing-to-undo`, or with
   * `undo-overtaken` when something else has changed any of it since.
   */
  undo(request: UndoRequest): Promise<ChangeOutcome>;
}

export interface UndoRequest {
  /** `chg_...` of the undoing. */
  readonly id: string;
  readonly workspace: string;
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
}
