/**
 * What the API answers and takes, as types: for the page, which runs elsewhere and imports no code of ours but words.
 */
import type { z } from 'zod';
import type { breakCounts } from './actions/count-breaks.ts';
import type * as problem from './problem.ts';
import type * as alerts from './shapes/alerts.ts';
import type * as diagnoses from './shapes/decision/diagnosis.ts';
import type * as gates from './shapes/decision/gate.ts';
import type * as inShorts from './shapes/decision/in-short.ts';
import type * as indicators from './shapes/decision/indicators.ts';
import type * as plans from './shapes/decision/plan.ts';
import type * as policies from './shapes/decision/policy.ts';
import type * as symptoms from './shapes/decision/symptoms.ts';
import type * as files from './shapes/files.ts';
import type * as home from './shapes/home.ts';
import type * as life from './shapes/life.ts';
import type * as jobs from './shapes/progress.ts';
import type * as proofs from './shapes/proof.ts';
import type * as recordViews from './shapes/record-view.ts';
import type * as records from './shapes/records.ts';
import type * as reviews from './shapes/reviews.ts';
import type * as runs from './shapes/runs.ts';
import type * as topics from './shapes/topic.ts';
import type * as trials from './shapes/trials.ts';

export type ProblemDocument = z.output<typeof problem.problem>;

export type Home = z.output<typeof home.home>;
export type Weeks = z.output<typeof home.weeks>;
export type WeekCount = Weeks['items'][number];
export type Ageing = z.output<typeof home.ageing>;
export type AgeBucket = Ageing['items'][number];
export type TrackedBreak = z.output<typeof life.trackedBreak>;
export type TrackedBreakDetail = z.output<typeof life.trackedBreakDetail>;
export type BreakCounts = z.output<typeof breakCounts>;
export type RecordView = z.output<typeof recordViews.recordView>;
export type TrackedProblem = z.output<typeof life.trackedProblem>;
export type HistoryEntry = z.output<typeof life.history>['items'][number];
export type WantedMove = z.input<typeof life.wantedMove>;
export type ChangeOutcome = z.output<typeof life.changeOutcome>;
export type MovedOne = z.output<typeof life.movedOne>;
export type Proof = z.output<typeof proofs.proof>;
export type Topic = z.output<typeof topics.topic>;
export type Workspace = z.output<typeof records.workspace>;
export type Source = z.output<typeof records.source>;
export type Setting = z.output<typeof records.setting>;
export type Comment = z.output<typeof records.comment>;
export type Fix = z.output<typeof records.fix>;
export type AuditEntry = z.output<typeof records.auditEntry>;
export type Token = z.output<typeof records.token>;
export type Run = z.output<typeof runs.run>;
export type RunDetail = z.output<typeof runs.runDetail>;
export type Progress = z.output<typeof jobs.progress>;
export type Preview = z.output<typeof trials.preview>;
export type UploadedFile = z.output<typeof files.uploadedFile>;
export type ProfileProposal = z.output<typeof files.profileProposal>;
export type ComparedBreak = z.output<typeof runs.comparedBreak>;

export type SymptomsOverTime = z.output<typeof symptoms.symptomsOverTime>;
export type SymptomJudgement = SymptomsOverTime['symptoms'][number];
export type DiagnosisAnswer = z.output<typeof diagnoses.diagnosis>;
export type CauseJudgement = DiagnosisAnswer['causes'][number];
export type DecisionInShort = z.output<typeof inShorts.inShort>;
export type PlanAnswer = z.output<typeof plans.plan>;
export type PlanStep = PlanAnswer['steps'][number];
export type IndicatorsAnswer = z.output<typeof indicators.indicators>;
export type IndicatorReading = IndicatorsAnswer['indicators'][number];
export type GateAnswer = z.output<typeof gates.gate>;
export type CriterionReading = GateAnswer['criteria'][number];
export type Waiver = GateAnswer['waivers'][number];
export type Decision = z.output<typeof gates.decision>;
export type DetectorProof = NonNullable<GateAnswer['proof']>;
export type ProofJob = z.output<typeof gates.proofJob>;
export type ReplayedDecision = z.output<typeof gates.replayed>;
export type Review = z.output<typeof reviews.review>;
export type ReviewStand = z.output<typeof reviews.reviewStand>;
export type ReviewDetail = z.output<typeof reviews.reviewDetail>;
export type ReviewItem = ReviewStand['items'][number];
export type AgendaItem = ReviewStand['agenda']['items'][number];
export type Investigation = z.output<typeof reviews.investigation>;
export type AlertChannel = z.output<typeof alerts.alertChannel>;
export type MadeAlertChannel = z.output<typeof alerts.madeAlertChannel>;
export type TriedChannel = z.output<typeof alerts.triedChannel>;
export type AlertDelivery = z.output<typeof alerts.alertDelivery>;
export type PolicyAnswer = z.output<typeof policies.policy>;

/** A page of a list; `next` is the `after` of the next one, and null at the end. */
export interface Page<Of> {
  readonly items: readonly Of[];
  readonly next: string | null;
}
