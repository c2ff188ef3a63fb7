/**
 * The decision: what it stands on, and what it says. Comes in: nothing. Goes out: types, and the lists of words in them.
 * May touch: nothing. Refuses: behaviour.
 */

export { type FixDepth, fixDepths } from '../workspace/fix.ts';
export { type ExposureUnit, exposureUnits } from '../workspace/run.ts';
export { conditionsNamed, type UatCondition, uatCondition, uatConditions } from './conditions.ts';
export { type ConditionedBreak, conditionsOf } from './conditions-of.ts';
export {
  type CauseJudgement,
  type Diagnosis,
  type Finding,
  type FindingState,
  findingStates,
  type NextCheck,
  type RootCause,
  rootCauses,
  type Weight,
} from './diagnosis.ts';
export type {
  Agreement,
  DecisionFacts,
  FixFact,
  MeasureSeries,
  MeasureWeek,
  OpenBreaks,
  ProblemFact,
  RunFact,
  SkuFacts,
  SourceFact,
  SymptomSeries,
  WeekFact,
} from './facts.ts';
export {
  type CriterionOff,
  type CriterionReading,
  type CriterionState,
  criterionStates,
  type Decision,
  type DetectorProof,
  type GateReading,
  type GateVerdict,
  gateVerdicts,
  type PlantedFault,
  type Waiver,
} from './gate.ts';
export {
  type IndicatorPoint,
  type IndicatorReading,
  type IndicatorReport,
  type IndicatorState,
  indicatorStates,
  type Signal,
} from './indicators.ts';
export { defaultsOf, type Parameter, type ParameterTable, type ParameterValues } from './parameter.ts';
export {
  type HolidayCalendar,
  type Plan,
  type PlanNote,
  type PlanPhase,
  type PlanStep,
  type PlanWarning,
  planPhases,
  type StepByWord,
  type StepState,
  stepStates,
  stepsByWord,
} from './plan.ts';
export {
  type Confirmation,
  type ManualChange,
  type MigrationTie,
  type Ownership,
  type Readiness,
  type Rehearsal,
  type SkuCheck,
  type TeamCalendar,
  type TeamMember,
  type TeamRole,
  type Training,
  type TrainingResult,
  teamRoles,
  type Uat,
  type UatCase,
} from './readiness.ts';
export {
  type Agenda,
  type AgendaChange,
  type AgendaItem,
  type AgendaKind,
  agendaKinds,
  type Stand,
} from './review.ts';
export {
  type Claim,
  type ClaimState,
  claimStates,
  type FixOutcome,
  type SymptomJudgement,
  type SymptomReport,
} from './symptoms.ts';
