import type { Symptom } from '../break.ts';
import type { FixDepth } from '../workspace/fix.ts';
import type { TeamRole } from './readiness.ts';

/** `missed`: it belongs before a go-live that is over, and nobody recorded it. */
export const stepStates = ['planned', 'done', 'missed'] as const;
export type StepState = (typeof stepStates)[number];

export const planPhases = ['stabilise', 'upstream', 'layer', 'go-live', 'hypercare'] as const;
export type PlanPhase = (typeof planPhases)[number];

/** Ids of the steps that leave no trace but somebody's word. */
export const stepsByWord = [
  'go-live.readiness-review',
  'go-live.freeze',
  'go-live.go-no-go',
  'hypercare.enter',
] as const;
export type StepByWord = (typeof stepsByWord)[number];

/** One thing to do. */
export interface PlanStep {
  /** Stable over runs, such as `stabilise.orders-not-flowing`. */
  readonly id: string;
  readonly phase: PlanPhase;
  readonly state: StepState;
  readonly title: string;
  /** The concrete acts, in order. */
  readonly does: readonly string[];
  /** How it is taken back; null where it cannot be, or need not be. */
  readonly undo: string | null;
  readonly whyNow: string;
  readonly depth: FixDepth;
  readonly cause: string | null;
  readonly symptom: Symptom | null;
  readonly role: TeamRole;
  /** Somebody's name where the team has one for the role. */
  readonly owner: string | null;
  /** In steps of half a day. */
  readonly effortDays: number;
  /** Ids of steps of this plan that must be done before. */
  readonly needs: readonly string[];
  /** What must be true after it, and what checks it: `control:<id>`, `indicator:<id>`, `criterion:<id>` or `finding:<id>`. */
  readonly doneWhen: { readonly says: string; readonly check: string };
  readonly problems: readonly string[];
  /** What may be left out or moved when there is no time for it. */
  readonly ifLate: string;
  /** ISO day on which it was done, as it was recorded; null where it is not done or nobody wrote the day down. */
  readonly doneOn: string | null;
  /** ISO days, both worked and both included; null where it is not planned, or hangs on a go-live that is not set. */
  readonly starts: string | null;
  readonly ends: string | null;
  /** The last worked day on which it may end, counted back from go-live; null where nothing waits for it. */
  readonly latestEnd: string | null;
  /** Whole worked days it could be later by; below nought: how many it is late. */
  readonly slackDays: number | null;
  readonly critical: boolean;
}

/** An earlier go-live only ever adds warnings, told apart by their code and step. */
export interface PlanWarning {
  readonly code: string;
  readonly step: string | null;
  readonly says: string;
}

/** Something to know that may come and go with the day: a Friday, a holiday, evidence that will have grown old. */
export type PlanNote = PlanWarning;

export interface Plan {
  readonly goLive: string | null;
  /** ISO day of the team's zone. */
  readonly today: string;
  /** ISO instant of the facts. */
  readonly at: string;
  /** In an order in which they can be done. */
  readonly steps: readonly PlanStep[];
  readonly criticalPath: readonly string[];
  /** The first day for which everything fits, as far as can be seen from today; null where none does within a year. */
  readonly earliestGoLive: string | null;
  readonly warnings: readonly PlanWarning[];
  readonly notes: readonly PlanNote[];
  readonly says: string;
}

/** Public holidays over a span of days, both ends included. */
export interface HolidayCalendar {
  readonly from: string;
  readonly to: string;
  /** Names of the country and its region, if that is known; null: no country was asked for, or it is not known. */
  readonly of: { readonly country: string; readonly region: string | null } | null;
  readonly holidays: readonly { readonly day: string; readonly name: string }[];
}
