import type { Symptom } from '../break.ts';
import type { FixDepth } from './facts.ts';
import type { TeamRole } from './readiness.ts';

/** One thing to do. */
export interface PlanStep {
  /** Stable over runs, such as `stabilise.orders-not-flowing`. */
  readonly id: string;
  readonly phase: 'stabilise' | 'upstream' | 'layer' | 'go-live' | 'hypercare';
  readonly title: string;
  /** The concrete acts, in order. */
  readonly does: readonly string[];
  /** How it is taken back; null where it cannot be, which is then said. */
  readonly undo: string | null;
  readonly whyNow: string;
  readonly depth: FixDepth;
  readonly cause: string | null;
  readonly symptom: Symptom | null;
  readonly role: TeamRole;
  /** Somebody's name where the team has one for the role. */
  readonly owner: string | null;
  readonly effortDays: number;
  /** Ids of steps that must be done before. */
  readonly needs: readonly string[];
  /** What must be true after it, and the control, indicator or criterion that checks it. */
  readonly doneWhen: { readonly says: string; readonly check: string };
  readonly problems: readonly string[];
  /** ISO days, both worked; null without a date of go-live. */
  readonly starts: string | null;
  readonly ends: string | null;
  readonly latestEnd: string | null;
  readonly slackDays: number | null;
  readonly critical: boolean;
}

export interface PlanWarning {
  readonly code: string;
  readonly step: string | null;
  readonly says: string;
}

export interface Plan {
  readonly goLive: string | null;
  readonly today: string;
  /** In an order in which they can be done. */
  readonly steps: readonly PlanStep[];
  readonly criticalPath: readonly string[];
  readonly warnings: readonly PlanWarning[];
  readonly says: string;
}
