import type {
  CriterionReading,
  DecisionFacts,
  DetectorProof,
  Diagnosis,
  HolidayCalendar,
  IndicatorReport,
  ParameterTable,
  ParameterValues,
  SymptomReport,
  TeamRole,
  Waiver,
} from '../../model/decision/index.ts';

/** What the gate is told besides the facts. */
export interface GateInputs {
  readonly symptoms: SymptomReport;
  readonly diagnosis: Diagnosis;
  readonly indicators: IndicatorReport;
  readonly waivers: readonly Waiver[];
  /** Null: the detector was never tried. */
  readonly proof: DetectorProof | null;
  /** Public holidays of the team; null: none are known. */
  readonly calendar: HolidayCalendar | null;
}

/** What a criterion finds in the facts; how old it may be, and whether somebody waived it, is judged for all alike. */
export interface Finding {
  readonly state: 'pass' | 'fail' | 'no-data' | 'stale';
  readonly measured: string | null;
  /** ISO instant of the oldest thing it rests on; null where there is none. */
  readonly evidenceAt: string | null;
  readonly evidence: CriterionReading['evidence'];
  /** How old this evidence may be, where that is not what the parameter says. */
  readonly maxAgeHours?: number;
  /** One sentence with the numbers in it. */
  readonly says: string;
}

/** One condition of going live. */
export interface Criterion {
  /** Such as `rollback-rehearsed`. */
  readonly id: string;
  readonly title: string;
  /** Hard: only two people together can waive it. A policy may say otherwise. */
  readonly hard: boolean;
  /** What must be true, as a positive sentence. */
  readonly claim: string;
  /** Why it is asked for, and by whose practice. */
  readonly why: string;
  readonly role: TeamRole;
  /** Its numbers; `maxAgeHours` or `maxAgeDays` says how old its evidence may be. */
  readonly parameters: ParameterTable;
  threshold(parameters: Readonly<Record<string, number>>): string;
  read(facts: DecisionFacts, inputs: GateInputs, parameters: Readonly<Record<string, number>>): Finding;
}

interface Typed<Table extends ParameterTable> extends Omit<Criterion, 'parameters' | 'threshold' | 'read'> {
  readonly parameters: Table;
  readonly threshold: (parameters: ParameterValues<Table>) => string;
  readonly read: (facts: DecisionFacts, inputs: GateInputs, parameters: ParameterValues<Table>) => Finding;
}

/** A criterion whose own numbers are known to the compiler by their names. */
export function criterion<const Table extends ParameterTable>(typed: Typed<Table>): Criterion {
  // The values it is read with are always those of its own table: see `parametersOf`.
  return typed as unknown as Criterion;
}

type Evidence = CriterionReading['evidence'];

/** Nothing is known: never a pass. */
export function unknown(says: string, evidence: Evidence = []): Finding {
  return { state: 'no-data', measured: null, evidenceAt: null, evidence, says };
}

/** Something was measured, and is good enough or not. */
export function judged(
  good: boolean,
  measured: string,
  evidenceAt: string | null,
  evidence: Evidence,
  says: string,
): Finding {
  return { state: good ? 'pass' : 'fail', measured, evidenceAt, evidence, says };
}
