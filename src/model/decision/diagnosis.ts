/** The four root causes. */
export const rootCauses = [
  'inadequate-uat',
  'no-fallback-plan',
  'sku-master-misaligned',
  'insufficient-training',
] as const;
export type RootCause = (typeof rootCauses)[number];

/** What is known of something that would tell a cause: three states, never two. */
export const findingStates = ['present', 'absent', 'unknown'] as const;
export type FindingState = (typeof findingStates)[number];

export interface Finding {
  readonly finding: string;
  readonly state: FindingState;
  /** One sentence with the measured value and what it was measured against, or why it is unknown. */
  readonly says: string;
  readonly measured: number | null;
  readonly threshold: number | null;
  /** Ids of problems, runs or records that show it. */
  readonly evidence: readonly string[];
}

/** How much a finding speaks for or against a cause. */
export interface Weight {
  readonly finding: string;
  readonly state: 'present' | 'absent';
  /** In decibans: ten times the decimal logarithm of the likelihood ratio, shared fairly with what else says the same. */
  readonly decibans: number;
  readonly strength: 'hardly' | 'positive' | 'strong' | 'very-strong';
  readonly says: string;
}

export interface CauseJudgement {
  readonly cause: string;
  /** Null for a root cause itself, and for what lies upstream of several. */
  readonly under: RootCause | null;
  readonly upstream: boolean;
  readonly probability: number;
  readonly band: 'very-unlikely' | 'unlikely' | 'open' | 'likely' | 'very-likely';
  /** Prior and weights add up to the log-odds. */
  readonly priorDecibans: number;
  readonly weights: readonly Weight[];
  readonly unknown: readonly string[];
  readonly says: string;
}

export interface NextCheck {
  readonly finding: string;
  /** Expected information in bits. */
  readonly bits: number;
  readonly says: string;
}

export interface Diagnosis {
  readonly findings: readonly Finding[];
  /** The four root causes, the most probable first. */
  readonly causes: readonly CauseJudgement[];
  /** What lies beneath them, the most probable first. */
  readonly beneath: readonly CauseJudgement[];
  /** Root causes that may be named; empty with `undetermined`. */
  readonly named: readonly RootCause[];
  readonly undetermined: { readonly why: string } | null;
  readonly next: readonly NextCheck[];
  readonly says: string;
}
