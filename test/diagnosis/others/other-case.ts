import type { DecisionFacts, RootCause } from '../../../src/model/decision/index.ts';
import type { WorldPlan } from '../../../src/sandbox/index.ts';

/**
 * What makes a case hard on purpose. `stray-fault`: something broke that no cause of the case explains; `quiet`: causes,
 * and nothing broke yet; `other-kind`: a cause left only modes that the catalogue lists under another one;
 * `mended-by-hand`: people who know their work changed what broke; `sparse`: hardly anything was written down;
 * `paper-perfect`: the records of a cause's own field look as they should.
 */
export const confusions = [
  'stray-fault',
  'quiet',
  'other-kind',
  'mended-by-hand',
  'sparse',
  'paper-perfect',
] as const;
export type Confusion = (typeof confusions)[number];

/** A failure mode of a case, and the cause it came from; null: it came from none. */
export interface Planted {
  readonly mode: string;
  readonly because: RootCause | null;
}

/** What a case is made from: which causes are there, and what happened because of them. */
export interface OtherCasePlan {
  readonly id: string;
  readonly seed: number;
  /** The truth: none to three. */
  readonly causes: readonly RootCause[];
  readonly confusion: Confusion | null;
  readonly planted: readonly Planted[];
  /** ISO day of the cutover. */
  readonly goLive: string;
  readonly world: WorldPlan;
}

/** A merchant with known causes: what a check of its world found, and what its people recorded. */
export interface OtherCase {
  readonly plan: OtherCasePlan;
  readonly facts: DecisionFacts;
}
