import type { RootCause } from '../../model/decision/index.ts';

/** Ids of the causes that are weighed one by one: those beneath a root cause, and those upstream of several. */
export const weighedCauses = [
  'edge-case-untested',
  'mapping-wrong',
  'test-unlike-production',
  'no-rehearsal',
  'no-way-back',
  'sku-identity-broken',
  'sku-attributes-differ',
  'role-untrained',
  'work-past-the-system',
  'missing-source-of-truth',
  'missing-process',
  'missing-owner',
] as const;
export type WeighedCause = (typeof weighedCauses)[number];
export type CauseId = RootCause | WeighedCause;

/** A number set by hand, and why. */
export interface Guess {
  readonly value: number;
  readonly why: string;
}

/** What may be behind breaks, or let them happen. */
export interface Cause {
  readonly id: CauseId;
  readonly title: string;
  /** The root cause it is one form of; null for a root cause itself and for what lies upstream of several. */
  readonly under: RootCause | null;
  readonly upstream: boolean;
  /** Causes that it makes more probable; empty but for what lies upstream. */
  readonly raises: readonly WeighedCause[];
  /** What it is, in a sentence a leader reads. */
  readonly means: string;
  /** Why it stands where it stands. */
  readonly why: string;
  /** Its probability before anything was looked at and with nothing upstream of it; null for a root cause, whose own follows from those beneath it. */
  readonly prior: Guess | null;
}
