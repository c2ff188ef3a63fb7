import { hash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { asFailure, type Failure } from '../../ground/index.ts';
import type {
  Actor,
  AuditDraft,
  Changing,
  Json,
  KeptEvidence,
  Run,
  RunInput,
  RunSettings,
  RunStart,
  State,
} from '../../model/workspace/index.ts';
import { type CheckOptions, check } from '../actions/check.ts';
import { failedAlert, tellAlert } from '../alerts/tell-alert.ts';
import { nothingFound, type RunFacts } from '../decision/facts/gather-run-facts.ts';
import type { CheckResult } from '../outputs/index.ts';
import { notWritable } from '../outputs/output-folder.ts';
import { gatherEvidence } from '../reading/evidence/gather-evidence.ts';
import { stopIfAborted } from '../run-job.ts';
import { syncFolder } from './sync-folder.ts';
import { whatToCompare } from './what-to-compare.ts';

/** What every change of a workspace is handed. */
export interface WorkspaceTools {
  /** ISO instant of now. */
  now(): string;
  /** A new id with this prefix, such as `run_...`. */
  newId(prefix: string): string;
}

export interface RecordRunRequest {
  readonly workspace: string;
  /** `production` without it. */
  readonly environment?: string;
  readonly by: Actor;
}

export interface RecordRunOptions extends Omit<CheckOptions, 'inspect'>, WorkspaceTools {
  /** Each run has a folder of its own in here. */
  readonly runsFolder: string;
  /** Where uploads lie; `files` beside the folder of the runs without it. */
  readonly uploadsFolder?: string;
  /** Folders that sources may name paths in; any without it. Uploads may always be read. */
  readonly mayRead?: readonly string[];
  /** Whether a run that is stopped is to go on another time; it is cancelled without it. */
  readonly goesOn?: () => boolean;
}

const uploadsOf = ({
  runsFolder,
  uploadsFolder,
}: Pick<RecordRunOptions, 'runsFolder' | 'uploadsFolder'>): string =>
  uploadsFolder ?? join(runsFolder, '..', 'files');

/** Folder of a run's outputs. */
export const runFolder = (runsFolder: string, { workspace, id }: Pick<Run, 'workspace' | 'id'>): string =>
  join(runsFolder, workspace, id);

/** A run that was begun and that this process holds. */
export interface BegunRun {
  readonly run: Run;
  readonly letGo: () => Promise<void>;
}

/**
 * Checks a workspace's sources under its settings, and records the run. Fails with `workspace-without-files` or
 * `run-under-way`, and with `state-lost` when not even its end can be written down.
 */
export async function recordRun(
  state: State,
  request: RecordRunRequest,
  options: RecordRunOptions,
): Promise<Run> {
  const { run, letGo } = await beginRun(state, request, options);
  try {
    return await carryOutRun(state, run, request.by, options);
  } finally {
    await letGo();
  }
}

/** Writes down that a run begins, and all that it is told; from here on it can be carried out. */
export async function beginRun(
  state: State,
  { workspace, environment = 'production', by }: RecordRunRequest,
  options: Pick<RecordRunOptions, 'now' | 'newId' | 'runsFolder' | 'uploadsFolder' | 'version'>,
  alongside?: (changing: Changing, run: Run) => Promise<void>,
): Promise<BegunRun> {
  const { now, newId, runsFolder } = options;
  const told = await whatToCompare(state, workspace, uploadsOf(options));
  const { profileText } = told;
  const id = newId('run');
  const settings: RunSettings = {
    ...told,
    profile: profileText === null ? null : profileOf(runFolder(runsFolder, { workspace, id })),
    profileSha256: profileText === null ? null : hash('sha256', profileText),
  };
  const start: RunStart = {
    id,
    workspace,
    environment,
    by: by.id ?? by.kind,
    at: now(),
    settings,
    codeVersion: options.version,
  };
  const letGo = await state.runs.hold(id);
  try {
    const run = await state.change(workspace, async (change) => {
      change.record(auditOf(start, by, options, 'run.begin', { environment }));
      const begun = await change.runs.begin(start);
      await alongside?.(change, begun);
      return begun;
    });
    return { run, letGo };
  } catch (thrown) {
    await letGo();
    throw thrown;
  }
}

/**
 * Carries out a run that was begun: its files first, and then, in one transaction, that it is done. Before that
 * transaction nothing of it counts; whatever ends it early is said of the run it gives back. Fails with `state-lost`
 * where the state cannot be told: then, as where it is to go on, the run is still running, and can be begun once more.
 */
export async function carryOutRun(
  state: State,
  begun: Run,
  by: Actor,
  options: RecordRunOptions,
): Promise<Run> {
  const { now, version, runsFolder } = options;
  const { workspace, settings } = begun;
  const start: RunStart = { ...begun, at: begun.startedAt, codeVersion: version };
  const folder = runFolder(runsFolder, begun);
  const audit = (action: string, details: Json) => auditOf(begun, by, options, action, details);
  try {
    stopIfAborted(options.signal);
    options.onProgress?.('opening', 0, null);
    // What an earlier beginning left.
    await rm(folder, { recursive: true, force: true });
    await prepareFolder(folder, settings.profileText ?? null);
    const found = await checkInto(folder, settings, options);
    for (const one of [folder, dirname(folder), dirname(dirname(folder))]) await syncFolder(one);
    options.onProgress?.('recording', 0, null);
    return await state.change(workspace, async (change) => {
      const run = await change.runs.record(start, { ...found, at: now(), folder });
      change.record(audit('run.record', { verdict: run.verdict, outcome: { ...run.outcome } }));
      return run;
    });
  } catch (thrown) {
    const why = asFailure(thrown);
    if (why.code === 'state-lost') throw why;
    if (why.code === 'interrupted' && options.goesOn?.()) return leaveRun(state, begun, folder, audit);
    const run = await endRun(state, begun, why, options, audit);
    // What was recorded in spite of all, because only the answer was lost, keeps its files.
    if (run.state !== 'done') await rm(folder, { recursive: true, force: true });
    return run;
  }
}

const profileOf = (folder: string): string => join(folder, 'profile.yaml');

function auditOf(
  { id }: Pick<Run, 'id'>,
  actor: Actor,
  { now, newId }: WorkspaceTools,
  action: string,
  details: Json,
): AuditDraft {
  return { id: newId('aud'), at: now(), actor, action, subject: { kind: 'run', id }, details };
}

async function leaveRun(
  state: State,
  run: Run,
  folder: string,
  audit: (action: string, details: Json) => AuditDraft,
): Promise<Run> {
  await state.change(run.workspace, async (change) => {
    change.record(audit('run.leave', null));
    await change.runs.leave(run);
  });
  await rm(folder, { recursive: true, force: true });
  return run;
}

async function endRun(
  state: State,
  { workspace, id }: Run,
  why: Failure,
  tools: WorkspaceTools,
  audit: (action: string, details: Json) => AuditDraft,
): Promise<Run> {
  const ended = why.code === 'interrupted' ? 'cancelled' : 'failed';
  try {
    return await state.change(workspace, async (change) => {
      change.record(audit(`run.${ended}`, { code: why.code, message: why.message }));
      if (ended === 'failed') await tellAlert(change, tools, failedAlert({ workspace, id }, why));
      return change.runs.end({ workspace, id }, ended, tools.now(), ended === 'failed' ? toSay(why) : null);
    });
  } catch (thrown) {
    // It was recorded although the answer was lost, or somebody else has ended it.
    const run = await state.runs.get(workspace, id);
    if (run !== null && run.state !== 'running') return run;
    throw thrown;
  }
}

const toSay = ({ code, message, hint }: Failure) => ({ code, message, hint });

async function prepareFolder(folder: string, profileText: string | null): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    if (profileText !== null) await writeFile(profileOf(folder), profileText);
  } catch (thrown) {
    throw notWritable(folder, thrown);
  }
}

type Found = Pick<CheckResult, 'summary' | 'breaks' | 'problems'> &
  RunFacts & {
    readonly inputs: readonly RunInput[];
    readonly evidence: ReadonlyMap<string, KeptEvidence>;
  };

async function checkInto(folder: string, settings: RunSettings, options: RecordRunOptions): Promise<Found> {
  const { shop, erp, profileText = null, asOf, from, to } = settings;
  let found: RunFacts = nothingFound;
  let evidence: ReadonlyMap<string, KeptEvidence> = new Map();
  const { summary, breaks, problems } = await check(
    {
      shop,
      erp,
      out: folder,
      names: settings.names ?? {},
      ...(options.mayRead !== undefined && {
        within: [...options.mayRead, join(uploadsOf(options), basename(dirname(folder)))],
      }),
      ...(profileText !== null && { profileText }),
      ...(asOf !== null && { asOf }),
      ...(from !== null && { from }),
      ...(to !== null && { to }),
    },
    {
      // Runs of one process may be under way at once: each works in a folder of its own.
      machine: { ...options.machine, workFolder: join(options.machine.workFolder, basename(folder)) },
      version: options.version,
      ...(options.onProgress !== undefined && { onProgress: options.onProgress }),
      ...(options.signal !== undefined && { signal: options.signal }),
      inspect: async (job, gathered) => {
        found = gathered;
        evidence = await gatherEvidence(job);
      },
    },
  );
  const inputs = summary.files.map(({ file, side, records, sha256, bytes, rows }) => ({
    file,
    side,
    records,
    sha256,
    bytes,
    rows,
  }));
  return { ...found, summary, breaks, problems, inputs, evidence };
}
