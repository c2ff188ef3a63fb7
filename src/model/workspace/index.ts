/**
 * The workspace: what stays between runs, and what may be asked of the store that keeps it.
 * Comes in: nothing. Goes out: types. May touch: nothing. Refuses: behaviour.
 */
export {
  type Alert,
  type AlertChanges,
  type AlertChannel,
  type AlertKind,
  type AlertSeverity,
  type Alerts,
  alertKinds,
  alertSeverities,
  type ChannelKind,
  type ClaimedDelivery,
  channelKinds,
  type Delivery,
  type DeliveryState,
  type Digest,
  deliveryStates,
  type QuietHours,
} from './alert.ts';
export type {
  Actor,
  AuditDraft,
  AuditEntry,
  AuditFilter,
  AuditHead,
  AuditLog,
  AuditVerdict,
} from './audit.ts';
export { INSTALLATION } from './audit.ts';
export type { Comment, CommentChanges, Comments } from './comment.ts';
export { dayOfBreak } from './day-of-break.ts';
export type {
  DecisionBasis,
  DecisionChanges,
  DecisionEvidence,
  Decisions,
  StoredDecision,
  StoredProof,
  StoredWaiver,
} from './decision.ts';
export type { EvidenceField, KeptEvidence, RawRow, RecordEvidence } from './evidence.ts';
export type { FileChanges, Files, RecognisedFile, UploadedFile } from './file.ts';
export type { Fix, FixedRecord, FixScope } from './fix.ts';
export { healthOf } from './health.ts';
export type {
  Idempotency,
  IdempotencyChanges,
  IdempotencyState,
  IdempotentRequest,
  KeptAnswer,
} from './idempotency.ts';
export {
  type Investigation,
  type InvestigationChanges,
  type InvestigationEvent,
  type InvestigationState,
  type Investigations,
  investigationEvents,
  investigationMoves,
  investigationStates,
} from './investigation.ts';
export type { Json } from './json.ts';
export type { KeptFacts, KeptProblem } from './kept-facts.ts';
export {
  type Life,
  type LifeEvent,
  type LifeEventKind,
  type LifeState,
  lifeStates,
  type Note,
  type PersonEvent,
  personEvents,
  type RunEvent,
  type Until,
} from './life.ts';
export {
  type BreakCounts,
  type BreakFilter,
  type BreakOrder,
  type BreakOutcome,
  breakOutcomes,
  type ChangeOutcome,
  type Count,
  type LifeChange,
  type LifeChanges,
  type LifeMove,
  type Lives,
  type NewFix,
  type ProblemFilter,
  type UndoRequest,
} from './lives.ts';
export { breakMoves, type LifeBefore, listMoves, type Moves, move, problemMoves } from './moves.ts';
export type { Page, Paging } from './page.ts';
export type { Member, OneTimeLink, People, PeopleChanges, Person, Role } from './person.ts';
export { roles } from './person.ts';
export { type ReasonCode, reasonCodes, reasonsFor } from './reason.ts';
export {
  type Done,
  type Review,
  type ReviewChanges,
  type ReviewEvent,
  type ReviewItem,
  type ReviewItemState,
  type ReviewState,
  type Reviews,
  reviewItemStates,
  reviewMoves,
  reviewStates,
} from './review.ts';
export type {
  Coverage,
  Exposure,
  Run,
  RunInput,
  RunOutcome,
  RunSettings,
  RunState,
  SymptomHealth,
  SymptomOutcome,
  Watermarks,
} from './run.ts';
export type {
  ComparedBreak,
  RunChanges,
  RunComparison,
  RunDifference,
  RunFailure,
  RunResult,
  RunStart,
  Runs,
  SaidOfBreak,
} from './runs.ts';
export type { Session, SessionChanges, Sessions } from './session.ts';
export type { Setting, SettingChanges, Settings } from './setting.ts';
export { type Evidence, judgeSilence, type Silence, silenceRule } from './silence.ts';
export type { Source, SourceChanges, Sources } from './source.ts';
export type { Changing, Moment, State } from './state.ts';
export type { ApiToken, TokenChanges, Tokens } from './token.ts';
export type { HistoryEntry, TrackedBreak, TrackedBreakDetail, TrackedProblem } from './tracked.ts';
export type {
  BreakSpan,
  CurrencyTotal,
  DayTotal,
  ListTotal,
  NumberedRun,
  OpenTotals,
  PastRun,
  ProblemPast,
  Proof,
  Views,
  WholeLists,
} from './views.ts';
export { type Standing, wakes } from './wakes.ts';
export type { Workspace, WorkspaceChanges, Workspaces } from './workspace.ts';
