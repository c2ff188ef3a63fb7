/**
 * The workspace's use cases: what stays between runs.
 * Comes in: the state first, then requests. Goes out: records. May touch: the state, the run folders. Refuses: a change
 * without its audit entry.
 */
export {
  type RecordRunOptions,
  type RecordRunRequest,
  recordRun,
  runFolder,
  type WorkspaceTools,
} from './record-run.ts';
export { recoverRuns } from './recover-runs.ts';
