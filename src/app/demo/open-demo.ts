import { hash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { isFailure } from '../../ground/index.ts';
import type { Problem, QuarantinedRow, Summary } from '../../model/index.ts';
import { type OpenState, openState } from '../../stores/state/index.ts';
import { outputNames } from '../outputs/index.ts';
import { notWritable } from '../outputs/output-folder.ts';
import { runFolder, type WorkspaceTools } from '../workspace/index.ts';
import { colleagues } from './colleagues.ts';
import { demoCalendar } from './demo-calendar.ts';
import { demoPlanAt, exportsTaken } from './demo-plan.ts';
import { demoPolicy, demoReadiness } from './demo-readiness.ts';
import { type MakeDemoOptions, makeDemo } from './make-demo.ts';
import { story } from './story.ts';

/** The demo's workspace, open. */
export interface OpenDemo {
  readonly state: OpenState;
  readonly tools: WorkspaceTools;
  /** What does not belong into a database is in here, as a server of it is told. */
  readonly filesFolder: string;
  /** What the last run found out. */
  readonly found: {
    readonly summary: Summary;
    readonly problems: readonly Problem[];
    readonly quarantine: readonly QuarantinedRow[];
  };
}

export type OpenDemoOptions = Pick<MakeDemoOptions, 'version' | 'machine' | 'signal' | 'onRun'> & {
  /** The moment the story ends at when it is made, an ISO instant of UTC; one that is kept stays when it was. */
  readonly now: string;
  /** Also where there is one already. */
  readonly anew?: boolean;
};

/**
 * Opens the demo's workspace in a folder, where the outputs of its last run are put as well. It is made anew where it is
 * of another version or tells another story, and kept otherwise, with all that was done to it since.
 */
export async function openDemo(out: string, options: OpenDemoOptions): Promise<OpenDemo> {
  const place = resolve(out, 'workspace');
  const stamp = join(place, 'demo.json');
  const wanted = fingerprintOf(options.version);
  const kept = options.anew === true ? null : await readStamp(stamp, wanted);
  if (kept !== null) {
    const state = await openState({ kind: 'embedded', folder: kept.folder });
    return { state, tools, filesFolder: kept.folder, found: await readFound(kept.last) };
  }
  await clear(place);
  const { state, folder } = await openReachable(place);
  try {
    const last = await make(state, out, folder, options);
    await writeFile(stamp, JSON.stringify({ fingerprint: wanted, folder, last } satisfies Stamp));
    return { state, tools, filesFolder: folder, found: await readFound(last) };
  } catch (thrown) {
    await state.close();
    throw thrown;
  }
}

const tools: WorkspaceTools = {
  now: () => new Date().toISOString(),
  newId: (prefix) => `${prefix}_${randomBytes(10).toString('hex')}`,
};

/** Everything the demo is made from, but not when: who changes any of it gets another one, and time changes nothing. */
function fingerprintOf(version: string): string {
  const calendar = demoCalendar('2026-11-02T06:00:00Z');
  const plans = exportsTaken(calendar).map((taken) => demoPlanAt(taken, calendar));
  const told = story.map(({ at, tell }) => [at, tell.toString()]);
  const recorded = [demoReadiness, demoPolicy];
  return hash('sha256', JSON.stringify([version, plans, told, colleagues, recorded]));
}

interface Stamp {
  readonly fingerprint: string;
  /** Where the workspace is. */
  readonly folder: string;
  /** Folder of the last run's outputs. */
  readonly last: string;
}

/** What is there already, if it is what is wanted. */
async function readStamp(path: string, wanted: string): Promise<Stamp | null> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return null;
  const stamp = JSON.parse(text) as Stamp;
  return stamp.fingerprint === wanted && existsSync(stamp.last) ? stamp : null;
}

/** As root the database runs as nobody, who may not walk to every folder: then it is put where everybody may. */
async function openReachable(place: string): Promise<{ readonly state: OpenState; readonly folder: string }> {
  const open = async (folder: string) => ({ state: await openState({ kind: 'embedded', folder }), folder });
  try {
    return await open(place);
  } catch (thrown) {
    if (!isFailure(thrown) || thrown.code !== 'state-folder-unreachable') throw thrown;
    const elsewhere = await mkdtemp(join(tmpdir(), 'tieout-demo-'));
    await chmod(elsewhere, 0o755);
    return open(elsewhere);
  }
}

async function make(
  state: OpenState,
  out: string,
  folder: string,
  { version, now, machine, signal, onRun }: OpenDemoOptions,
): Promise<string> {
  const runsFolder = join(folder, 'runs');
  const run = await makeDemo(state, {
    version,
    calendar: demoCalendar(now),
    machine,
    ...(signal && { signal }),
    ...(onRun && { onRun }),
    exportsFolder: join(folder, 'exports'),
    runsFolder,
  });
  const last = runFolder(runsFolder, run);
  for (const name of outputNames) await cp(join(last, name), join(out, name));
  return last;
}

async function readFound(folder: string): Promise<OpenDemo['found']> {
  const read = (name: string): Promise<string> => readFile(join(folder, name), 'utf8');
  const rows = (await read('quarantine.jsonl')).split('\n').filter((line) => line !== '');
  return {
    summary: JSON.parse(await read('summary.json')) as Summary,
    problems: JSON.parse(await read('problems.json')) as readonly Problem[],
    quarantine: rows.map((line) => JSON.parse(line) as QuarantinedRow),
  };
}

/** Makes room; another process may be serving what is there: then it stays as it is, and its owner is named. */
async function clear(place: string): Promise<void> {
  if (existsSync(place)) {
    const before = await openState({ kind: 'embedded', folder: place }).catch((thrown: unknown) => {
      if (isFailure(thrown) && thrown.code === 'state-folder-in-use') throw thrown;
      return null;
    });
    await before?.close();
    await rm(place, { recursive: true, force: true });
  }
  await mkdir(place, { recursive: true }).catch((thrown: unknown) => {
    throw notWritable(place, thrown);
  });
}
