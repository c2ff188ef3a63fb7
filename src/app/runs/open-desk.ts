import { join } from 'node:path';
import type { State } from '../../model/workspace/index.ts';
import type { MachineConfig } from '../config.ts';
import { openLanes } from '../lanes.ts';
import type { WorkspaceTools } from '../workspace/record-run.ts';
import { clearDeadWork } from './clear-dead-work.ts';
import { listChanges, type WorkspaceChange } from './list-changes.ts';
import { type FileDesk, type FileLimits, openFileDesk } from './open-file-desk.ts';
import { openProofDesk, type ProofDesk } from './open-proof-desk.ts';
import { openRunDesk, type RunDesk } from './open-run-desk.ts';
import { openTrialDesk, type TrialDesk } from './open-trial-desk.ts';
import { type FilesOfWorkspace, type ProfileProposal, suggestForFiles } from './suggest-for-files.ts';

/** What a desk is handed. */
export interface DeskOptions extends WorkspaceTools {
  readonly machine: MachineConfig;
  readonly version: string;
  /** What does not belong into a database is in here: the results of runs, and uploads. */
  readonly filesFolder: string;
  /** Folders that sources may name paths in. */
  readonly mayRead: readonly string[];
  readonly limits: FileLimits;
  /** How much heavy work is done at once. */
  readonly atOnce: number;
  /** Told of what no caller is told. */
  readonly onFault: (thrown: unknown, what: string) => void;
}

/** Where runs are asked for and watched, and files are left. */
export interface Desk extends RunDesk, TrialDesk, ProofDesk {
  readonly files: FileDesk;
  /** Proposes a profile for uploads. Fails with `record-not-found`, or as files fail that cannot be read. */
  suggest(request: FilesOfWorkspace): Promise<ProfileProposal>;
  /** What changes in a workspace from after an audit entry on; null: from now on. */
  changes(workspace: string, after: number | null, signal: AbortSignal): AsyncGenerator<WorkspaceChange>;
  /** Ends every watching and stops what is under way; runs go on when a desk is opened again. */
  close(): Promise<void>;
}

const LOOKING_AT_ONCE = 2;

/** Opens the desk, and goes on with the runs whose process has died. */
export async function openDesk(state: State, given: DeskOptions): Promise<Desk> {
  const { filesFolder, limits, mayRead, machine, atOnce } = given;
  const folders = { runsFolder: join(filesFolder, 'runs'), uploadsFolder: join(filesFolder, 'files') };
  const closing = new AbortController();
  await clearDeadWork(machine.workFolder, Date.now());
  const { signal: closed } = closing;
  // Looking at files is short: it does not wait for runs.
  const looking = openLanes(LOOKING_AT_ONCE);
  const files = await openFileDesk(state, {
    ...folders,
    mayRead,
    machine,
    lanes: looking,
    limits,
    signal: closed,
  });
  const forJobs = { ...given, ...folders, lanes: openLanes(atOnce), closed };
  const { stopped: runsStopped, ...runs } = await openRunDesk(state, forJobs);
  const { stopped: trialsStopped, ...trials } = openTrialDesk(state, forJobs);
  const { stopped: proofsStopped, ...proofs } = openProofDesk(state, forJobs);
  return {
    ...runs,
    ...trials,
    ...proofs,
    files,
    suggest: async (request) => {
      const leave = await looking.enter(closed);
      return suggestForFiles(state, request, { ...folders, machine, signal: closed }).finally(leave);
    },
    changes: (workspace, after, signal) =>
      listChanges(state, workspace, after, AbortSignal.any([signal, closed])),
    close: async () => {
      closing.abort();
      await Promise.all([runsStopped(), trialsStopped(), proofsStopped()]);
    },
  };
}
