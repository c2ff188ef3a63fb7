import type {
  DecisionFacts,
  IndicatorReading,
  MeasureWeek,
  Parameter,
  ParameterValues,
} from '../../model/decision/index.ts';
import type { Side } from '../../model/index.ts';
import type { commonParameters } from './common-parameters.ts';

/** The numbers that all indicators share. */
export type CommonValues = ParameterValues<typeof commonParameters>;

/** What an indicator reads at the moment of the decision, and when it became known. */
export interface NowValue {
  readonly value: number | null;
  readonly of: number;
  readonly bad: number | null;
  /** ISO instant of what it was read from. */
  readonly at: string;
}

/**
 * Where the value comes from: measured week by week in the records; measured at a run for the week the run was in; read
 * at the moment of the decision; or written down by people week by week.
 */
export type Basis =
  | { readonly kind: 'weekly' | 'snapshot' }
  | { readonly kind: 'now'; readonly read: (facts: DecisionFacts, common: CommonValues) => NowValue | null }
  | { readonly kind: 'told'; readonly read: (facts: DecisionFacts) => readonly MeasureWeek[] | null };

/** One measure of a workflow with its threshold. */
export interface Indicator {
  readonly id: string;
  readonly title: string;
  readonly workflow: IndicatorReading['workflow'];
  readonly unit: IndicatorReading['unit'];
  readonly worse: IndicatorReading['worse'];
  /** What it measures, in one sentence. */
  readonly measures: string;
  readonly formula: string;
  /** Where the records or the words come from, and what is missing where it reads no data. */
  readonly source: string;
  readonly sides: readonly Side[];
  readonly basis: Basis;
  /** Of how many at least; below that nothing is said. */
  readonly least: 'share' | 'percentile' | 'one';
  /** Of what it is the share, or over what it is taken, in the plural. */
  readonly of: string;
  readonly green: Parameter;
  readonly amber: Parameter;
  /** Why a value is red whatever its threshold says; null where nothing speaks for it. */
  readonly red?: (facts: DecisionFacts, week: MeasureWeek) => string | null;
}
