/**
 * The model: plain, frozen records that pass between the stages of the flow.
 * Comes in: nothing. Goes out: types and the tables of names. May touch: ground. Refuses: behaviour.
 */
export type {
  Break,
  BreakKind,
  BreakRecord,
  Consequence,
  FingerprintCandidate,
  Ledger,
  MoneyText,
  Severity,
  Symptom,
} from './break.ts';
export { breakKinds, ledgers, severities, symptoms } from './break.ts';
export { type FailureMode, failureModes } from './catalogue/index.ts';
export type { Lake, LakeRow, LakeValue, Step } from './lake.ts';
export type { Condition, Problem } from './problem.ts';
export type { EntityRule, FileRule, FiscalCalendar, Profile, Tolerance } from './profile.ts';
export type { FieldSource, Reading, RowCondition, SourceTable, TableFormat } from './reading.ts';
export type { CanonTable, CanonTableName, ColumnType } from './records/canon.ts';
export { canonTables } from './records/canon.ts';
export type { FieldType, InputField, InputFields } from './records/field.ts';
export type { RecordKind } from './records/inputs.ts';
export { recordInputs } from './records/inputs.ts';
export type { Side } from './side.ts';
export { sides } from './side.ts';
export type {
  ControlResult,
  FileCount,
  QuarantinedRow,
  SkuFinding,
  Summary,
  SymptomTotal,
  Tie,
  Tolerated,
  Verdict,
} from './summary.ts';
