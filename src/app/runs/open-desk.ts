import { join } from 'node:path';
import { failure, isFailure } from '../../ground/index.ts';
import type { Actor, Run, State } from '../../model/workspace/index.ts';
import type { MachineConfig } from '../config.ts';
import type { Caller } from '../workspace/change-as.ts';
import {
  type BegunRun,
  beginRun,
  carryOutRun,
  type RecordRunRequest,
  type WorkspaceTools,
} from '../workspace/record-run.ts';
import { recoverRuns } from '../workspace/recover-runs.ts';
import { openLanes } from './lanes.ts';
import { type Latest, latest, oneOf, whenAborted } from './latest.ts';
import { listChanges, type WorkspaceChange } from './list-changes.ts';
import { type FileDesk, type FileLimits, openFileDesk } from './open-file-desk.ts';
import { type Progress, progressOf } from './progress.ts';
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

/** What is seen of a run under way: how far it is, and at last how it ended. */
export type RunEvent =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'end'; readonly run: Run };

/** Where runs are asked for and watched, and files are left. */
export interface Desk {
  readonly files: FileDesk;
  /** Proposes a profile for uploads. Fails with `record-not-found`, or as files fail that cannot be read. */
  suggest(request: FilesOfWorkspace): Promise<ProfileProposal>;
  /** Begins a run, which goes on by itself. Fails with `run-under-way` or `workspace-without-files`. */
  start(request: Omit<RecordRunRequest, 'by'>, caller: Caller<Run>): Promise<Run>;
  /** Ends a run that is under way. Fails with `record-not-found` or `run-not-running`. */
  cancel(workspace: string, id: string, caller: Caller<Run>): Promise<Run>;
  /** Fails with `record-not-found` before anything is told. */
  watch(workspace: string, id: string, signal: AbortSignal): Promise<AsyncGenerator<RunEvent>>;
  /** What changes in a workspace from after an audit entry on; null: from now on. */
  changes(workspace: string, after: number | null, signal: AbortSignal): AsyncGenerator<WorkspaceChange>;
  /** Ends what is under way and every watching. */
  close(): Promise<void>;
}

/** A run that this process carries out. */
interface Job {
  readonly controller: AbortController;
  readonly progress: Latest<Progress>;
  readonly ended: Promise<void>;
}

const LOOKING_AT_ONCE = 2;
/** How often a run of another process is looked at. */
const LOOK_AGAIN_MS = 1000;
/** Nobody looks more often than that. */
const TELL_AGAIN_MS = 200;

/** Opens the desk: says first which runs of before have died. */
export async function openDesk(state: State, given: DeskOptions): Promise<Desk> {
  const { now, atOnce, onFault } = given;
  const { filesFolder, limits, mayRead, machine } = given;
  const folders = { runsFolder: join(filesFolder, 'runs'), uploadsFolder: join(filesFolder, 'files') };
  const options = { ...given, ...folders };
  const lanes = openLanes(atOnce);
  // Looking at files is short: it does not wait for runs.
  const looking = openLanes(LOOKING_AT_ONCE);
  const jobs = new Map<string, Job>();
  const closing = new AbortController();
  await recoverRuns(state, options);
  const { signal: closed } = closing;
  const fileOptions = { ...folders, mayRead, machine, lanes: looking, limits, signal: closed };
  const files = await openFileDesk(state, fileOptions);

  const carryOn = ({ run, letGo }: BegunRun, by: Actor): void => {
    const controller = new AbortController();
    const progress = latest(progressOf(null, 'waiting', { done: 0, total: null, at: now() }));
    const tell = (stage: string, done: number, total: number | null): void =>
      progress.set(progressOf(progress.value, stage, { done, total, at: now() }));
    const carry = async (): Promise<void> => {
      const leave = await lanes.enter(controller.signal).catch(() => () => undefined);
      try {
        const { signal } = controller;
        await carryOutRun(state, run, by, { ...options, signal, onProgress: tell });
      } catch (thrown) {
        onFault(thrown, `run ${run.id}`);
      } finally {
        leave();
        await letGo().catch(() => undefined);
        jobs.delete(run.id);
        progress.end();
      }
    };
    jobs.set(run.id, { controller, progress, ended: carry() });
  };

  const find = async (workspace: string, id: string): Promise<Run> => {
    const run = await state.runs.get(workspace, id);
    if (run === null) throw failure('record-not-found', { record: 'run', id });
    return run;
  };

  return {
    files,
    suggest: async (request) => {
      const leave = await looking.enter(closed);
      return suggestForFiles(state, request, { ...folders, machine, signal: closed }).finally(leave);
    },
    start: async (request, caller) => {
      const wanted = { ...request, by: caller.actor };
      const begin = () => beginRun(state, wanted, options, caller.alongside);
      const begun = await begin().catch(async (thrown: unknown) => {
        // The run in the way may be of a process that has died meanwhile.
        if (!isFailure(thrown) || thrown.code !== 'run-under-way') throw thrown;
        const dead = await recoverRuns(state, options);
        if (!dead.some(({ id }) => id === thrown.values['id'])) throw thrown;
        return begin();
      });
      carryOn(begun, caller.actor);
      return begun.run;
    },
    cancel: async (workspace, id, { actor, newId, alongside }) => {
      await find(workspace, id);
      const at = now();
      const run = await state.change(workspace, async (change) => {
        const entry = { id: newId('aud'), at, actor, action: 'run.cancelled', details: null };
        change.record({ ...entry, subject: { kind: 'run', id } });
        const ended = await change.runs.end({ workspace, id }, 'cancelled', at, null);
        await alongside?.(change, ended);
        return ended;
      });
      jobs.get(id)?.controller.abort();
      return run;
    },
    watch: async (workspace, id, signal) => {
      await find(workspace, id);
      return watchRun(() => find(workspace, id), jobs.get(id), AbortSignal.any([signal, closing.signal]));
    },
    changes: (workspace, after, signal) =>
      listChanges(state, workspace, after, AbortSignal.any([signal, closing.signal])),
    close: async () => {
      closing.abort();
      const under = [...jobs.values()];
      for (const { controller } of under) controller.abort();
      await Promise.all(under.map(({ ended }) => ended));
    },
  };
}

async function* watchRun(
  find: () => Promise<Run>,
  job: Job | undefined,
  signal: AbortSignal,
): AsyncGenerator<RunEvent> {
  const stopped = whenAborted(signal);
  if (job !== undefined)
    for await (const progress of job.progress.watch(signal)) {
      yield { kind: 'progress', progress };
      await oneOf(TELL_AGAIN_MS, stopped, job.ended);
    }
  while (!signal.aborted) {
    const run = await find();
    if (run.state !== 'running') {
      yield { kind: 'end', run };
      return;
    }
    // Another process carries it out.
    await oneOf(LOOK_AGAIN_MS, stopped);
  }
}
