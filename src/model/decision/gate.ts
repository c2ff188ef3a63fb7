import type { Symptom } from '../break.ts';
import type { TeamRole } from './readiness.ts';

export const gateVerdicts = ['go', 'go-with-waivers', 'no-go', 'cannot-decide'] as const;
export type GateVerdict = (typeof gateVerdicts)[number];

export const criterionStates = ['pass', 'fail', 'waived', 'no-data', 'stale'] as const;
export type CriterionState = (typeof criterionStates)[number];

/** Somebody takes the risk that a criterion is not met. */
export interface Waiver {
  readonly id: string;
  readonly criterion: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
  /** ISO instant after which it says nothing any more. */
  readonly expiresAt: string;
  /** The second person, who is not the first; a hard criterion needs one. */
  readonly seconded: { readonly by: string; readonly at: string } | null;
}

export interface CriterionReading {
  readonly criterion: string;
  readonly title: string;
  readonly hard: boolean;
  readonly state: CriterionState;
  readonly threshold: string;
  readonly measured: string | null;
  /** ISO instant of the evidence, and how old it may be. */
  readonly evidenceAt: string | null;
  readonly maxAgeHours: number | null;
  readonly evidence: readonly { readonly kind: string; readonly id: string }[];
  readonly role: TeamRole;
  /** Somebody's name, from the policy or the team; null: nobody has the role. */
  readonly owner: string | null;
  readonly waiver: Waiver | null;
  readonly says: string;
}

/** What the detector was shown, and what it found: faults planted in a copy of the data of a run. */
export interface DetectorProof {
  readonly at: string;
  readonly codeVersion: string;
  /** Inputs of the run whose copy was used, and the profile they were read with. */
  readonly inputsSha256: string;
  /** Which records were chosen follows from it. */
  readonly seed: string;
  /** Orders in the copy, and in the data: fewer where a slice was taken. */
  readonly orders: { readonly copy: number; readonly data: number };
  readonly planted: readonly PlantedFault[];
  /** Faults that the data have no records for. */
  readonly notProvable: readonly {
    readonly fault: string;
    readonly symptom: Symptom;
    readonly why: string;
  }[];
  /** Breaks that were neither there before nor planted. */
  readonly extra: number;
  /** The first of them in words. */
  readonly others: readonly string[];
}

export interface PlantedFault {
  readonly fault: string;
  readonly symptom: Symptom;
  /** Kind of the break it must be found as. */
  readonly kind: string;
  readonly planted: number;
  readonly found: number;
  /** Where it was planted and not found. */
  readonly missed: readonly string[];
}

/** A criterion that policy has switched off: it is shown, and does not count. */
export interface CriterionOff {
  readonly criterion: string;
  readonly title: string;
  readonly hard: boolean;
}

export interface GateReading {
  readonly verdict: GateVerdict;
  readonly criteria: readonly CriterionReading[];
  readonly off: readonly CriterionOff[];
  /** ISO instant at which the first of what it rests on is too old; null where nothing grows old. */
  readonly holdsUntil: string | null;
  readonly says: string;
  /** With GO WITH WAIVERS nought: who wants more asks for more. */
  readonly exitCode: 0 | 1 | 3;
}

/** A verdict that was taken: its facts and policy are kept with it, so that it can be taken again. */
export interface Decision {
  /** `dec_...` */
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly verdict: GateVerdict;
  /** SHA-256 of facts, policy and waivers in their canonical form. */
  readonly evidenceSha256: string;
  /** SHA-256 of the whole reading. */
  readonly readingSha256: string;
  readonly codeVersion: string;
  readonly revoked: { readonly at: string; readonly why: string } | null;
}
