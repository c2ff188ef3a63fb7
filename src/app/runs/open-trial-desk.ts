import { join } from 'node:path';
import { asFailure, failure } from '../../ground/index.ts';
import type { Run, State } from '../../model/workspace/index.ts';
import type { Lanes } from '../lanes.ts';
import { readProfile } from '../read-profile.ts';
import { runFolder } from '../workspace/record-run.ts';
import { type Latest, latest, oneOf, whenAborted } from './latest.ts';
import type { RunDeskOptions } from './open-run-desk.ts';
import { type Progress, progressOf } from './progress.ts';
import type { Trial } from './trial.ts';
import { tryRun } from './try-run.ts';

/** What a preview is asked for with. */
export interface WantedPreview {
  readonly workspace: string;
  readonly environment: string;
  /** Text of a profile; null: the one that is set. */
  readonly profile: string | null;
  /** Who asks: a later preview of theirs takes the place of this one. */
  readonly person: string;
}

/** What is seen of a trial under way. */
export type TrialEvent =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'end'; readonly trial: Trial };

/** Where runs are tried without being recorded. */
export interface TrialDesk {
  /** Fails with `no-run-to-compare` where nothing was recorded yet, and as a profile fails that is wrong. */
  preview(wanted: WantedPreview): Promise<Trial>;
  /** Fails with `record-not-found` or `run-not-replayable`. */
  replay(workspace: string, run: string): Promise<Trial>;
  /** Null where there is none, or it was too long ago. */
  trial(workspace: string, id: string): Trial | null;
  /** Fails with `record-not-found`. */
  cancelTrial(workspace: string, id: string): Promise<Trial>;
  /** Fails with `record-not-found` before anything is told. */
  watchTrial(workspace: string, id: string, signal: AbortSignal): AsyncGenerator<TrialEvent>;
}

interface Job {
  readonly whose: string;
  readonly controller: AbortController;
  readonly trial: Latest<Trial>;
  readonly progress: Latest<Progress>;
  ended: Promise<void>;
}

/** Trials that are remembered; what has ended first is forgotten first. */
const MOST = 200;
/** Trials of one workspace that may wait or be under way. */
const MOST_UNDER_WAY = 10;
const TELL_AGAIN_MS = 200;

type Options = Pick<
  RunDeskOptions,
  'now' | 'newId' | 'machine' | 'version' | 'runsFolder' | 'uploadsFolder' | 'mayRead' | 'closed' | 'onFault'
> & { readonly lanes: Lanes };

/** Opens the desk of trials; they are kept in memory and end with it. */
export function openTrialDesk(
  state: State,
  options: Options,
): TrialDesk & { readonly stopped: () => Promise<void> } {
  const { now, newId, version, runsFolder, closed, lanes } = options;
  const jobs = new Map<string, Job>();

  const begin = (run: Run, kind: Trial['kind'], profile: string | null, whose: string): Trial => {
    const { workspace, environment } = run;
    const underWay = [...jobs.values()].filter(
      ({ trial }) => trial.value.workspace === workspace && trial.value.state === 'running',
    );
    for (const one of underWay) if (one.whose === whose) one.controller.abort();
    if (underWay.length >= MOST_UNDER_WAY) throw failure('too-many-trials', { most: MOST_UNDER_WAY });
    const startedAt = now();
    const trial = latest<Trial>({
      id: newId('prv'),
      workspace,
      kind,
      run: run.id,
      environment,
      state: 'running',
      startedAt,
      endedAt: null,
      codeVersion: { run: run.codeVersion, now: version },
      found: null,
      failure: null,
    });
    const progress = latest(progressOf(null, 'waiting', { done: 0, total: null, at: startedAt }));
    const controller = new AbortController();
    const job: Job = { whose, controller, trial, progress, ended: Promise.resolve() };
    jobs.set(trial.value.id, job);
    job.ended = carryOut(run, profile, job);
    forgetOld(jobs);
    return trial.value;
  };

  const carryOut = async (run: Run, profile: string | null, job: Job): Promise<void> => {
    const { trial, progress, controller } = job;
    const { id, workspace } = trial.value;
    const signal = AbortSignal.any([controller.signal, closed]);
    const end = (how: Partial<Trial>): void => trial.set({ ...trial.value, ...how, endedAt: now() });
    const { machine, mayRead, uploadsFolder = '' } = options;
    let leave = (): void => undefined;
    try {
      leave = await lanes.enter(signal);
      const found = await tryRun(run, {
        machine: { ...machine, workFolder: join(machine.workFolder, id) },
        version,
        folder: runFolder(runsFolder, run),
        profile,
        ...(mayRead !== undefined && { within: [...mayRead, join(uploadsFolder, workspace)] }),
        signal,
        onProgress: (stage, done, total) =>
          progress.set(progressOf(progress.value, stage, { done, total, at: now() })),
      });
      end({ state: 'done', found });
    } catch (thrown) {
      const { code, message, hint, httpStatus } = asFailure(thrown);
      if (code === 'interrupted') end({ state: 'cancelled' });
      else end({ state: 'failed', failure: { code, message, hint } });
      if (httpStatus >= 500) options.onFault(thrown, `trial ${id}`);
    } finally {
      leave();
      progress.end();
      trial.end();
    }
  };

  const jobOf = (workspace: string, id: string): Job => {
    const job = jobs.get(id);
    if (job === undefined || job.trial.value.workspace !== workspace)
      throw failure('record-not-found', { record: 'preview', id });
    return job;
  };

  return {
    preview: async ({ workspace, environment, profile, person }) => {
      const set = (await state.settings.get(workspace, 'profile'))?.value;
      const text = profile ?? (typeof set === 'string' ? set : null);
      if (text !== null) readProfile(text, 'profile');
      const { rows } = await state.runs.list(workspace, { environment, states: ['done'] }, { limit: 1 });
      const [last] = rows;
      if (last === undefined) throw failure('no-run-to-compare', { environment });
      return begin(last, 'preview', text, person);
    },
    replay: async (workspace, id) => {
      const run = await state.runs.get(workspace, id);
      if (run === null) throw failure('record-not-found', { record: 'run', id });
      if (run.state !== 'done') throw failure('run-not-replayable', { id, state: run.state });
      const { profile, profileText = null } = run.settings;
      if (profile !== null && profileText === null)
        throw failure('run-not-replayable', { id, state: 'of a version that did not keep its profile' });
      return begin(run, 'replay', profileText, `replay of ${id}`);
    },
    trial: (workspace, id) => {
      const trial = jobs.get(id)?.trial.value;
      return trial?.workspace === workspace ? trial : null;
    },
    cancelTrial: async (workspace, id) => {
      const job = jobOf(workspace, id);
      job.controller.abort();
      await job.ended;
      return job.trial.value;
    },
    watchTrial: (workspace, id, signal) => watchJob(jobOf(workspace, id), AbortSignal.any([signal, closed])),
    stopped: async () => {
      await Promise.all([...jobs.values()].map(({ ended }) => ended));
    },
  };
}

function forgetOld(jobs: Map<string, Job>): void {
  for (const [id, { trial }] of jobs) {
    if (jobs.size <= MOST) return;
    if (trial.value.state !== 'running') jobs.delete(id);
  }
}

async function* watchJob({ trial, progress, ended }: Job, signal: AbortSignal): AsyncGenerator<TrialEvent> {
  const stopped = whenAborted(signal);
  for await (const one of progress.watch(signal)) {
    yield { kind: 'progress', progress: one };
    await oneOf(TELL_AGAIN_MS, stopped, ended);
  }
  if (!signal.aborted) {
    await ended;
    yield { kind: 'end', trial: trial.value };
  }
}
