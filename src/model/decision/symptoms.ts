import type { Symptom } from '../break.ts';
import type { FixDepth } from '../workspace/fix.ts';
import type { ExposureUnit } from '../workspace/run.ts';
import type { WeekFact } from './facts.ts';

/** What can be said of a claim about a symptom; enough data and nothing found is `no`. */
export const claimStates = ['yes', 'possibly', 'no', 'not-enough-data'] as const;
export type ClaimState = (typeof claimStates)[number];

/** A claim with the numbers it rests on, in one sentence. */
export interface Claim {
  readonly state: ClaimState;
  readonly says: string;
  /** By name: `weeks`, `s`, `p`, `slopePerWeek`, `rateRatio`...; null where it could not be worked out. */
  readonly numbers: Readonly<Record<string, number | null>>;
}

export interface FixOutcome {
  readonly fix: string;
  readonly what: string;
  readonly effectiveAt: string;
  readonly depth: FixDepth | null;
  /** `verified`: silence over enough exposure; `lowered`: fewer than before, not by chance; `not-lowered`; `regressed`. */
  readonly became: 'verified' | 'lowered' | 'not-lowered' | 'regressed' | 'too-early';
  readonly says: string;
  readonly numbers: Readonly<Record<string, number | null>>;
}

/** What is to be said of one symptom over time. */
export interface SymptomJudgement {
  readonly symptom: Symptom;
  readonly unit: ExposureUnit;
  readonly weeks: readonly (WeekFact & {
    readonly rate: number | null /** Outside what the other weeks let one expect. */;
    readonly unusual: boolean;
  })[];
  readonly recurring: Claim;
  readonly growing: Claim;
  readonly resistant: Claim;
  /** `root-cause`: recurring, growing or resistant; `bad-week`: one unusual week and none of these. */
  readonly pattern: 'quiet' | 'bad-week' | 'steady' | 'root-cause' | 'not-enough-data';
  readonly fixes: readonly FixOutcome[];
  /** One plain sentence for a leader. */
  readonly says: string;
}

export interface SymptomReport {
  readonly symptoms: readonly SymptomJudgement[];
  /** How many tests of growth were made, and with which share of false discoveries allowed. */
  readonly tests: number;
  readonly falseDiscoveryRate: number;
}
