import type { ReasonCode } from './reason.ts';

/** Where a break or a problem stands. */
export const lifeStates = [
  'new',
  'acknowledged',
  'in-progress',
  'fixed',
  'verified',
  'regressed',
  'accepted',
  'duplicate',
  'snoozed',
  'gone',
] as const;
export type LifeState = (typeof lifeStates)[number];

/** What people do. */
export const personEvents = [
  'acknowledge',
  'start',
  'fix',
  'accept',
  'duplicate',
  'snooze',
  'reopen',
  'assign',
] as const;
export type PersonEvent = (typeof personEvents)[number];

/**
 * What a run says: `found` it is there; `lost` the run looked and it is not; `silent` it is not there after a fix, over
 * enough exposure; `recurred` a record made after a fix, and in its scope, has it; `woken` what was agreed is over.
 */
export const runEvents = ['found', 'lost', 'silent', 'recurred', 'woken'] as const;
export type RunEvent = (typeof runEvents)[number];

export type LifeEventKind = PersonEvent | RunEvent;

/** What ends an acceptance or a snooze; whichever comes first. */
export interface Until {
  /** ISO instant. */
  readonly at?: string;
  /** Base amount at risk in minor units that must be reached. */
  readonly amountMinor?: string;
  /** Number of breaks of a problem that must be reached. */
  readonly count?: number;
}

/** Why something rests: who accepted or snoozed it, for what reason and how long, or of what it is a duplicate. */
export interface Note {
  readonly by: string;
  /** Null for a duplicate. */
  readonly reason: ReasonCode | null;
  /** The reason in words; always there with `other`. */
  readonly why: string | null;
  readonly until: Until | null;
  readonly of: string | null;
}

/** The part of a break or a problem that people and runs change. */
export interface Life {
  readonly state: LifeState;
  readonly assignee: string | null;
  /** The last fix that was said to mend it; kept when it regresses. */
  readonly fix: string | null;
  readonly note: Note | null;
}

/** Something that happened to a break or a problem, with what it brings along. */
export type LifeEvent =
  | { readonly kind: 'acknowledge' | 'start' | 'reopen' | RunEvent }
  | { readonly kind: 'fix'; readonly fix: string }
  | { readonly kind: 'assign'; readonly to: string | null }
  | { readonly kind: 'accept' | 'duplicate' | 'snooze'; readonly note: Note };
