import { failure, isFailure } from '../../ground/index.ts';
import type { Actor, Run, State } from '../../model/workspace/index.ts';
import type { Lanes } from '../lanes.ts';
import type { Caller } from '../workspace/change-as.ts';
import {
  type BegunRun,
  beginRun,
  carryOutRun,
  type RecordRunOptions,
  type RecordRunRequest,
} from '../workspace/record-run.ts';
import { recoverRuns, removeUnrecorded, tieout } from '../workspace/recover-runs.ts';
import { type Latest, latest, oneOf, whenAborted } from './latest.ts';
import { type Progress, progressOf } from './progress.ts';

/** What is seen of a run under way: how far it is, and at last how it ended. */
export type RunEvent =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'end'; readonly run: Run };

/** Where runs are asked for and watched. */
export interface RunDesk {
  /** Begins a run, which goes on by itself. Fails with `run-under-way` or `workspace-without-files`. */
  start(request: Omit<RecordRunRequest, 'by'>, caller: Caller<Run>): Promise<Run>;
  /** Ends a run that is under way. Fails with `record-not-found` or `run-not-running`. */
  cancel(workspace: string, id: string, caller: Caller<Run>): Promise<Run>;
  /** Fails with `record-not-found` before anything is told. */
  watch(workspace: string, id: string, signal: AbortSignal): Promise<AsyncGenerator<RunEvent>>;
}

/** What the desk of runs is handed. */
export interface RunDeskOptions extends Omit<RecordRunOptions, 'signal' | 'onProgress' | 'goesOn'> {
  readonly lanes: Lanes;
  /** Given when the desk closes: runs under way are left to be begun once more. */
  readonly closed: AbortSignal;
  /** Told of what no caller is told. */
  readonly onFault: (thrown: unknown, what: string) => void;
}

/** A run that this process carries out. */
interface Job {
  readonly run: Run;
  readonly controller: AbortController;
  readonly progress: Latest<Progress>;
  readonly ended: Promise<void>;
}

/** How often a run of another process is looked at. */
const LOOK_AGAIN_MS = 1000;
/** How often it is looked for runs whose process has died, and for runs that somebody elsewhere has ended. */
const RECOVER_MS = 5000;
/** Nobody is told more often than that. */
const TELL_AGAIN_MS = 200;

/**
 * Opens the desk of runs, which goes on with every run whose process has died, now and later. What it gives besides
 * settles when the runs under way have stopped.
 */
export async function openRunDesk(
  state: State,
  options: RunDeskOptions,
): Promise<RunDesk & { readonly stopped: () => Promise<void> }> {
  const { now, lanes, closed, onFault } = options;
  const jobs = new Map<string, Job>();

  const carryOn = ({ run, letGo }: BegunRun, by: Actor): void => {
    const controller = new AbortController();
    const progress = latest(progressOf(null, 'waiting', { done: 0, total: null, at: now() }));
    const tell = (stage: string, done: number, total: number | null): void =>
      progress.set(progressOf(progress.value, stage, { done, total, at: now() }));
    const carry = async (): Promise<void> => {
      const signal = AbortSignal.any([controller.signal, closed]);
      // Whoever is stopped while waiting is stopped like any other, without having been let in.
      const leave = await lanes.enter(signal).catch(() => () => undefined);
      const goesOn = (): boolean => closed.aborted;
      try {
        await carryOutRun(state, run, by, { ...options, signal, goesOn, onProgress: tell });
      } catch (thrown) {
        onFault(thrown, `run ${run.id}`);
      } finally {
        leave();
        await letGo().catch(() => undefined);
        jobs.delete(run.id);
        progress.end();
      }
    };
    jobs.set(run.id, { run, controller, progress, ended: carry() });
  };

  const recover = async (): Promise<void> => {
    const { begun } = await recoverRuns(state, options, (id) => jobs.has(id));
    for (const one of begun) carryOn(one, tieout);
  };

  const find = async (workspace: string, id: string): Promise<Run> => {
    const run = await state.runs.get(workspace, id);
    if (run === null) throw failure('record-not-found', { record: 'run', id });
    return run;
  };

  await recover();
  await removeUnrecorded(state, options.runsFolder);
  const looking = lookNowAndThen(closed, onFault, async () => {
    for (const { run, controller } of jobs.values())
      if ((await find(run.workspace, run.id)).state !== 'running') controller.abort();
    await recover();
  });

  return {
    start: async (request, caller) => {
      const wanted = { ...request, by: caller.actor };
      const begun = await beginRun(state, wanted, options, caller.alongside);
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
      return watchRun(() => find(workspace, id), jobs.get(id), AbortSignal.any([signal, closed]));
    },
    stopped: async () => {
      await looking;
      await Promise.all([...jobs.values()].map(({ ended }) => ended));
    },
  };
}

/** Does something again and again until the signal; while the state is away there is nothing to do. */
async function lookNowAndThen(
  closed: AbortSignal,
  onFault: RunDeskOptions['onFault'],
  look: () => Promise<void>,
): Promise<void> {
  const stop = whenAborted(closed);
  for (;;) {
    await oneOf(RECOVER_MS, stop);
    if (closed.aborted) return;
    await look().catch((thrown: unknown) => {
      if (!isFailure(thrown) || thrown.code !== 'state-lost') onFault(thrown, 'looking for runs');
    });
  }
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
