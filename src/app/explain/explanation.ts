import type { FailureCode } from '../../ground/index.ts';
import type { Break, BreakKind, LakeRow, Problem, Severity, Symptom } from '../../model/index.ts';

/** One statement of a control, and, where files were given, the first rows it gives. */
export interface ShownStep {
  readonly name: string;
  readonly sql: string;
  readonly rows?: readonly LakeRow[];
}

/** A control as it is listed. */
export interface ControlBrief {
  readonly id: string;
  readonly claim: string;
  readonly why: string;
  readonly severity: Severity;
  readonly symptom: Symptom;
  readonly grain: string;
  readonly kinds: readonly BreakKind[];
  /** What is harmless without a profile, in words; null: nothing is. */
  readonly tolerance: string | null;
}

/** A control with its SQL; `state` is about the files given. */
export interface ControlExplanation extends ControlBrief {
  readonly type: 'control';
  readonly steps: readonly ShownStep[];
  readonly state?: {
    readonly checked: number;
    readonly findings: number;
    /** Why it could not be checked. */
    readonly reason: string | null;
  };
}

export interface KindExplanation {
  readonly type: 'kind';
  readonly id: BreakKind;
  readonly symptom: Symptom;
  readonly means: string;
  readonly next: string;
  readonly controls: readonly ControlBrief[];
}

/** A failure that is known by what it leaves in data, or one of the catalogue that data cannot show. */
export interface FingerprintExplanation {
  readonly type: 'fingerprint';
  readonly id: string;
  readonly means: string;
  readonly symptom: Symptom | null;
  /** How it is seen in the data; null where the data of two sides cannot show it. */
  readonly seen: string | null;
  /** What to do first; null where it cannot be seen. */
  readonly next: string | null;
  readonly kinds: readonly BreakKind[];
  readonly certainty: string | null;
  /** What usually causes it, the acceptance test that would have caught it, and the public source. */
  readonly cause: string | null;
  readonly uatScenario: string | null;
  readonly source: string | null;
  readonly steps: readonly ShownStep[];
  /** On the files given: how many breaks bear the mark. */
  readonly state?: { readonly marked: number };
}

export interface SymptomExplanation {
  readonly type: 'symptom';
  readonly id: Symptom;
  readonly title: string;
  readonly means: string;
  readonly kinds: readonly BreakKind[];
  readonly controls: readonly ControlBrief[];
}

export interface FailureExplanation {
  readonly type: 'failure-code';
  readonly id: FailureCode;
  readonly says: string;
  readonly next: string;
  readonly exitCode: number;
  readonly httpStatus: number;
}

/** What a decision speaks of: a cause, a finding, an indicator, a criterion, a condition of UAT or a parameter. */
export interface DecisionExplanation {
  readonly type: 'cause' | 'finding' | 'indicator' | 'criterion' | 'condition' | 'parameter';
  readonly id: string;
  readonly title: string;
  readonly means: string;
  readonly why: string | null;
  /** How it is seen or asked for. */
  readonly seen: string | null;
  /** What a person does. */
  readonly next: string | null;
  /** What else there is to know, each under its word. */
  readonly more: readonly (readonly [string, string])[];
}

/** One file that a break's rows stand in, as it was when it was read. */
export interface SourceFile {
  readonly file: string;
  readonly side: string;
  readonly sha256: string;
}

export interface BreakExplanation {
  readonly type: 'break';
  readonly id: string;
  readonly break: Break;
  readonly kind: Pick<KindExplanation, 'means' | 'next'>;
  readonly control: ControlBrief | null;
  readonly problem: Pick<Problem, 'id' | 'title'> | null;
  readonly sources: readonly SourceFile[];
}

export interface ProblemExplanation {
  readonly type: 'problem';
  readonly id: string;
  readonly problem: Problem;
  readonly kind: Pick<KindExplanation, 'means' | 'next'>;
  /** The breaks of the problem with the most at risk. */
  readonly breaks: readonly Pick<Break, 'id' | 'order' | 'explanation' | 'atRisk'>[];
}

/** What something means, by what it is. */
export type Explanation =
  | ControlExplanation
  | KindExplanation
  | FingerprintExplanation
  | SymptomExplanation
  | FailureExplanation
  | DecisionExplanation
  | BreakExplanation
  | ProblemExplanation;

/** Everything that can be explained without a result, by group. */
export interface Topics {
  readonly symptoms: readonly Topic[];
  readonly controls: readonly Topic[];
  readonly kinds: readonly Topic[];
  readonly fingerprints: readonly Topic[];
  readonly failureCodes: readonly Topic[];
  readonly causes: readonly Topic[];
  readonly findings: readonly Topic[];
  readonly indicators: readonly Topic[];
  readonly criteria: readonly Topic[];
  readonly conditions: readonly Topic[];
  readonly parameters: readonly Topic[];
}

export interface Topic {
  readonly id: string;
  readonly title: string;
}
