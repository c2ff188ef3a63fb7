/**
 * The decision: from what is known to what to do and whether to go.
 * Comes in: a workspace, the folder of a check or a document of facts; a policy; what people recorded. Goes out:
 * symptoms, causes, indicators, plan and verdict. May touch: the state and files, for reading. Refuses: a document with a
 * key or a value that nobody knows, and a clock: the moment of a decision is handed in.
 */
export { causes, findings, percent } from '../../flow/7-diagnosis/index.ts';
export { criteria, standings } from '../../flow/9-gate/index.ts';
export { decide } from './decide.ts';
export { type DecisionMade, type DecisionRequest, type DecisionSource, decideFor } from './decide-for.ts';
export { doubtsIn } from './documents/doubts-in.ts';
export { policyRooms, policyTables } from './documents/policy.ts';
export { policyText, roomTitles, showParameters } from './documents/policy-text.ts';
export { readDocument } from './documents/read-document.ts';
export { readFacts } from './documents/read-facts.ts';
export { defaultPolicy, readPolicy } from './documents/read-policy.ts';
export { readReadiness } from './documents/read-readiness.ts';
export { readinessStarter } from './documents/readiness-starter.ts';
export { gatherFromWorkspace } from './facts/gather-from-workspace.ts';
export {
  addWaiver,
  type Replayed,
  readTaken,
  replayDecision,
  revokeFallen,
  secondWaiver,
  type TakenDecision,
  takeDecision,
  withdrawWaiver,
} from './gate/index.ts';
export { type ReplayedPack, replayPack, sendPack, writePack } from './pack/index.ts';
export {
  exportPlan,
  type PlanAbout,
  type PlanFile,
  type PlanFormat,
  planFormats,
  planTypes,
} from './plan-export/index.ts';
export { proveFiles } from './proof/index.ts';
export { previewPolicy } from './reading/preview-policy.ts';
export { readDecision, type StandingDecision } from './reading/read-decision.ts';
export { readinessParts, readReadinessFile } from './reading/read-readiness-file.ts';
export { causeTitle } from './titles.ts';
