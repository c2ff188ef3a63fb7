import type { Decision, DetectorProof, Waiver } from '../decision/index.ts';
import type { Page, Paging } from './page.ts';

/** A waiver with the people behind it: names may be the same, people are not. */
export interface StoredWaiver extends Waiver {
  /** `wvr_...` */
  readonly id: string;
  readonly workspace: string;
  readonly environment: string;
  /** `usr_...` of the one who gave it, and of the second. */
  readonly person: string;
  readonly secondPerson: string | null;
  readonly withdrawn: { readonly by: string; readonly at: string } | null;
}

/** Faults planted in a copy of the data of a run, and what was found of them. */
export interface StoredProof {
  /** `prf_...` */
  readonly id: string;
  readonly workspace: string;
  readonly environment: string;
  readonly run: string;
  readonly by: string;
  readonly proof: DetectorProof;
}

/** What a decision stood on besides its evidence, to see whether it still does; each text says which state it was. */
export interface DecisionBasis {
  /** The last recorded run; null where there was none. */
  readonly run: string | null;
  readonly policy: string;
  readonly profile: string;
  readonly readiness: string;
  readonly waivers: string;
  readonly proof: string | null;
  /** ISO instant at which the first of its evidence is too old. */
  readonly holdsUntil: string | null;
}

/** A verdict that was taken; it never changes, and what ends it stands beside it. */
export interface StoredDecision extends Decision {
  readonly workspace: string;
  readonly environment: string;
  /** `usr_...` of the one who took it. */
  readonly person: string;
  /** Why it was taken so, in the words of who took it. */
  readonly reason: string | null;
  readonly basis: DecisionBasis;
}

/** The documents a decision is made from and what they came to, as they were written down: to the byte. */
export interface DecisionEvidence {
  /** Facts, policy, waivers and proof. */
  readonly evidence: string;
  readonly reading: string;
}

export interface Decisions {
  get(workspace: string, id: string): Promise<StoredDecision | null>;
  evidence(workspace: string, id: string): Promise<DecisionEvidence | null>;
  /** The last one first. */
  list(workspace: string, environment: string | null, paging: Paging): Promise<Page<StoredDecision>>;
  /** Those that nothing has revoked, the last one first. */
  standing(workspace: string, environment: string | null): Promise<readonly StoredDecision[]>;
  waiver(workspace: string, id: string): Promise<StoredWaiver | null>;
  /** In the order they were given, with those that were withdrawn or have expired. */
  waivers(workspace: string, environment: string): Promise<readonly StoredWaiver[]>;
  /** The id of the last run that was recorded: what a decision is made on. */
  lastRun(workspace: string, environment: string): Promise<string | null>;
  /** The last one of an environment. */
  proof(workspace: string, environment: string): Promise<StoredProof | null>;
}

export interface DecisionChanges extends Decisions {
  add(decision: Omit<StoredDecision, 'revoked'>, documents: DecisionEvidence): Promise<StoredDecision>;
  /** Once: what was revoked stays so, with the reason of the first time. Gives whether it was this time. */
  revoke(
    workspace: string,
    id: string,
    revoked: { readonly at: string; readonly why: string },
  ): Promise<boolean>;
  addWaiver(waiver: Omit<StoredWaiver, 'seconded' | 'secondPerson' | 'withdrawn'>): Promise<StoredWaiver>;
  /** Fails with `record-not-found`, or with `waiver-not-open` where it was seconded or withdrawn already. */
  second(
    workspace: string,
    id: string,
    second: { readonly person: string; readonly by: string; readonly at: string },
  ): Promise<StoredWaiver>;
  /** Fails with `record-not-found`, or with `waiver-not-open` where it was withdrawn already. */
  withdraw(
    workspace: string,
    id: string,
    withdrawn: { readonly by: string; readonly at: string },
  ): Promise<StoredWaiver>;
  addProof(proof: StoredProof): Promise<void>;
}
