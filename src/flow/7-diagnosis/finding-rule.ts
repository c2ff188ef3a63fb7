import type { DecisionFacts, Parameter, ParameterTable, SymptomReport } from '../../model/decision/index.ts';
import type { CauseId, Guess } from './cause.ts';

/** What a finding is read from. */
export interface View {
  readonly facts: DecisionFacts;
  readonly symptoms: SymptomReport;
  /** The value in force of a number of this room, by its name. */
  readonly of: (name: string) => number;
}

/** What was measured; or that it is not known, and why. */
export type Reading =
  | {
      readonly measured: number;
      /** One sentence: the measured value, and what it was measured against. */
      readonly says: string;
      readonly evidence: readonly string[];
    }
  | { readonly measured: null; readonly says: string };

/** Something that would tell a cause: how it is measured, from when on it counts, and how much it says. */
export interface FindingRule {
  readonly id: string;
  readonly title: string;
  /** What is measured, and in what. */
  readonly measures: string;
  /** Whether it is present from the threshold upwards, or below it. */
  readonly presentWhen: 'at-least' | 'below';
  readonly threshold: Parameter;
  /** Other numbers it leans on, by their names after its id. */
  readonly more?: ParameterTable;
  /**
   * Causes that show in it, any of them with the same strength: then its presence can never speak against one of them,
   * nor against a form of one.
   */
  readonly causes: readonly CauseId[];
  readonly why: string;
  /** It is read without what was a bad week: that says nothing of what goes on. */
  readonly sparesBadWeeks?: true;
  /** Probability that its causes show in it, if any of them is active. */
  readonly q: Guess;
  /** Probability that it is there although none of its causes is. */
  readonly leak: Guess;
  /** How a person makes it known: what to do, and where to write it down. */
  readonly check: string;
  readonly read: (view: View, threshold: number) => Reading;
}

/** A measured value with its sentence. */
export function known(measured: number, says: string, evidence: readonly string[] = []): Reading {
  return { measured, says, evidence: [...new Set(evidence)].sort().slice(0, 20) };
}

/** Not known, and why. */
export function unknown(says: string): Reading {
  return { measured: null, says };
}
