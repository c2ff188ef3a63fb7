import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { PathRules } from '../flow/1-sources/files/open/index.ts';
import { defaultProfile } from '../flow/1-sources/files/profile/index.ts';
import { Failure, failure } from '../ground/index.ts';
import type { Lake, Profile } from '../model/index.ts';
import { openDuckDbLake } from '../stores/lake/index.ts';
import type { MachineConfig } from './config.ts';
import { type FlowInput, type FlowResult, type OnProgress, readSources, rulesOf, runFlow } from './flow.ts';
import { readProfile } from './read-profile.ts';

/** Which files a job compares, and under which agreement. */
export interface JobRequest extends PathRules {
  readonly shop: readonly string[];
  readonly erp: readonly string[];
  readonly profile?: string;
  /** The profile itself, where it is in no file. */
  readonly profileText?: string;
  /** ISO instant or day. */
  readonly asOf?: string;
  /** ISO days, both included. */
  readonly from?: string;
  readonly to?: string;
}

export interface JobOptions {
  readonly machine: MachineConfig;
  readonly onProgress?: OnProgress;
  /** Stops the job at once; nothing half-written is left. */
  readonly signal?: AbortSignal;
}

/** A job whose flow has run, while its lake is still open. */
export interface Job {
  readonly lake: Lake;
  readonly input: FlowInput;
  readonly flow: FlowResult;
  /** The profile as it was written; null where there is none. */
  readonly profileText: string | null;
}

/** Opens the stores, runs the flow on the files, lets `use` look at it, and leaves nothing of its own behind. */
export async function runJob<T>(
  request: JobRequest,
  options: JobOptions,
  use: (job: Job) => Promise<T>,
): Promise<T> {
  const { machine, signal, onProgress = () => {} } = options;
  const { profile, text: profileText } = await profileOf(request);
  return inWorkFolder(machine.workFolder, async (stagingDir) => {
    const input: FlowInput = {
      shop: request.shop,
      erp: request.erp,
      profile,
      range: { from: request.from ?? null, to: request.to ?? null },
      asOf: request.asOf ?? null,
      stagingDir,
      ...rulesOf(request),
    };
    const recognised = await unlessAborted(readSources(input), signal);
    const duckDb = await openDuckDbLake({
      folder: join(machine.workFolder, 'lake'),
      memoryLimitMiB: machine.memoryLimitMiB,
      threads: machine.threads,
      mayRead: recognised.tables.map(({ path }) => path),
    });
    const cancel = (): void => duckDb.cancel();
    signal?.addEventListener('abort', cancel);
    const lake = abortable(duckDb, signal);
    try {
      const flow = await runFlow(lake, recognised, input, onProgress);
      return await use({ lake, input, flow, profileText });
    } finally {
      signal?.removeEventListener('abort', cancel);
      await duckDb.close();
    }
  });
}

/** Gives work a staging folder that only this user may read, and removes the whole work folder afterwards. */
export async function inWorkFolder<T>(
  workFolder: string,
  work: (stagingDir: string) => Promise<T>,
): Promise<T> {
  const stagingDir = join(workFolder, 'staging');
  await mkdir(stagingDir, { recursive: true, mode: 0o700 }).catch((cause: unknown) => {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw failure(
      'output-not-writable',
      { path: workFolder, reason },
      { cause, hint: 'Set TIEOUT_TMPDIR to a folder you may write to, and run "tieout doctor".' },
    );
  });
  try {
    return await work(stagingDir);
  } finally {
    await rm(workFolder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Fails with `interrupted` once the signal was given. */
export function stopIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw failure('interrupted', {});
}

/** What the work gives, or `interrupted` as soon as the signal is given: files are read in threads that cannot be told. */
export async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work;
  // What is given up may still fail, when nobody waits for it any more: that must not end the process.
  work.catch(() => undefined);
  stopIfAborted(signal);
  const { promise, reject } = Promise.withResolvers<never>();
  const stop = (): void => reject(failure('interrupted', {}));
  signal.addEventListener('abort', stop);
  try {
    return await Promise.race([work, promise]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** A statement that was about to start when the signal came must not run to its end. */
function abortable(lake: Lake, signal: AbortSignal | undefined): Lake {
  if (signal === undefined) return lake;
  return {
    engine: lake.engine,
    run: async (step) => {
      stopIfAborted(signal);
      await lake.run(step);
    },
    rows: async (step) => {
      stopIfAborted(signal);
      return lake.rows(step);
    },
  };
}

async function profileOf({
  profile: path,
  profileText,
}: JobRequest): Promise<{ readonly profile: Profile; readonly text: string | null }> {
  if (profileText !== undefined) return { profile: readProfile(profileText, 'profile'), text: profileText };
  if (path === undefined) return { profile: defaultProfile(), text: null };
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new Failure('profile-not-found', { file: path, path }, { cause });
  });
  return { profile: readProfile(text, path), text };
}
