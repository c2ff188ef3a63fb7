/**
 * The desk of a server: runs that somebody asked for, how far they are, and what changes in a workspace.
 * Comes in: the state, requests. Goes out: records, and streams of what happens. May touch: the state, the run folders.
 * Refuses: two runs of an environment at once, more work at once than the machine was said to bear.
 */

export type { ComparedBreaks, SampledBreak } from './compare-breaks.ts';
export { changeKinds, type WorkspaceChange } from './list-changes.ts';
export { type Desk, type DeskOptions, openDesk } from './open-desk.ts';
export type { FileDesk } from './open-file-desk.ts';
export type { ProofJob } from './open-proof-desk.ts';
export type { RunEvent } from './open-run-desk.ts';
export type { TrialEvent } from './open-trial-desk.ts';
export type { Progress } from './progress.ts';
export type { MappedColumn, MappedFile, ProfileProposal } from './suggest-for-files.ts';
export type { Trial } from './trial.ts';
