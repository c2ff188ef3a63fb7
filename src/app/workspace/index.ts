/**
 * The workspace's use cases: what stays between runs.
 * Comes in: the state first, then requests. Goes out: records. May touch: the state, the run folders. Refuses: a change
 * without its audit entry.
 */
export { type Caller, changeAs } from './change-as.ts';
export { type MovedOne, moveMany, moveOne, undoLast, type WantedMove } from './move-lives.ts';
export {
  type RecordRunOptions,
  type RecordRunRequest,
  recordRun,
  runFolder,
  type WorkspaceTools,
} from './record-run.ts';
export {
  addComment,
  addSource,
  changeComment,
  changeSource,
  removeSetting,
  renameWorkspace,
  setSetting,
} from './records.ts';
export { type RecoveredRuns, recoverRuns, removeUnrecorded } from './recover-runs.ts';
export { revokeToken } from './revoke-token.ts';
