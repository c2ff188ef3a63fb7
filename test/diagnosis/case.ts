import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { DecisionFacts, RootCause } from '../../src/model/decision/index.ts';
import type { WorldPlan } from '../../src/sandbox/index.ts';

/** What a case is made from: which causes are there, and what happened because of them. */
export interface CasePlan {
  readonly id: string;
  readonly seed: number;
  /** The truth: none to three. */
  readonly causes: readonly RootCause[];
  /** What makes it hard, where something does. */
  readonly trap: Trap | null;
  readonly world: WorldPlan;
}

/**
 * `stray`: a fault of a cause that is not there; `mended-by-hand`: people changed what broke, to mend it; `like-skus`: a
 * mapping or price that goes wrong SKU by SKU; `unrecorded`: hardly any record was kept; `quiet`: the causes are there
 * and no fault was planted.
 */
export const traps = ['stray', 'mended-by-hand', 'like-skus', 'unrecorded', 'quiet'] as const;
export type Trap = (typeof traps)[number];

/** A merchant with known causes: what a check of its world found, and what its people recorded. */
export interface LabelledCase {
  readonly plan: CasePlan;
  /** As the check gave them. */
  readonly facts: DecisionFacts;
}

const kept = new URL('./cases.jsonl.gz', import.meta.url);

/** The cases as they are kept. */
export function readCases(): readonly LabelledCase[] {
  return gunzipSync(readFileSync(kept))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as LabelledCase);
}
