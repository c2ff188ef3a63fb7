import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { failure, isFailure } from '../../ground/index.ts';
import type { Actor, AuditDraft, Run, State } from '../../model/workspace/index.ts';
import { failedAlert, tellAlert } from '../alerts/tell-alert.ts';
import { type BegunRun, runFolder, type WorkspaceTools } from './record-run.ts';

/** Who carries out what nobody else does. */
export const tieout: Actor = { kind: 'system', id: null, name: 'Tieout' };

/** What a run may cost at most: one that kills its process each time must end. */
const MOST_ATTEMPTS = 5;

/** Runs whose process has died: begun once more, to be carried out; or given up. */
export interface RecoveredRuns {
  readonly begun: readonly BegunRun[];
  readonly abandoned: readonly Run[];
}

/**
 * Takes over every run whose process has died, and says of those that died too often that they were abandoned. A run
 * that another process takes over at the same moment is left to it, and so are those that the caller knows to live.
 */
export async function recoverRuns(
  state: State,
  tools: WorkspaceTools,
  lives: (id: string) => boolean = () => false,
): Promise<RecoveredRuns> {
  const begun: BegunRun[] = [];
  const abandoned: Run[] = [];
  const dead = (await state.runs.dead()).filter(({ id }) => !lives(id));
  for (const run of dead)
    if (run.attempts >= MOST_ATTEMPTS || isOfOldVersion(run)) {
      const ended = await unlessOver(giveUp(state, run, tools));
      if (ended !== null) abandoned.push(ended);
    } else {
      const taken = await takeOver(state, run, tools);
      if (taken !== null) begun.push(taken);
    }
  return { begun, abandoned };
}

/** Former versions did not keep the profile with the run. */
const isOfOldVersion = ({ settings }: Run): boolean =>
  settings.profile !== null && (settings.profileText ?? null) === null;

async function takeOver(state: State, run: Run, tools: WorkspaceTools): Promise<BegunRun | null> {
  const letGo = await state.runs.claim(run.id);
  if (letGo === null) return null;
  try {
    const resumed = await unlessOver(
      state.change(run.workspace, async (change) => {
        change.record(entryOf(run, 'run.resume', tools));
        return change.runs.resume(run);
      }),
    );
    if (resumed !== null) return { run: resumed, letGo };
  } catch (thrown) {
    await letGo();
    throw thrown;
  }
  await letGo();
  return null;
}

function giveUp(state: State, run: Run, tools: WorkspaceTools): Promise<Run> {
  const { code, message, hint } = failure('run-gave-up', { id: run.id, attempts: run.attempts });
  return state.change(run.workspace, async (change) => {
    change.record(entryOf(run, 'run.abandoned', tools));
    await tellAlert(change, tools, failedAlert(run, { message, hint }));
    return change.runs.end(run, 'abandoned', tools.now(), { code, message, hint });
  });
}

const entryOf = ({ id }: Run, action: string, { now, newId }: WorkspaceTools): AuditDraft => ({
  id: newId('aud'),
  at: now(),
  actor: tieout,
  action,
  subject: { kind: 'run', id },
  details: null,
});

/** Null where another process was quicker. */
async function unlessOver(work: Promise<Run>): Promise<Run | null> {
  return work.catch((thrown: unknown) => {
    if (isFailure(thrown) && thrown.code === 'run-not-running') return null;
    throw thrown;
  });
}

/** Removes the folders of runs that never were recorded; one that is running now has its own. */
export async function removeUnrecorded(state: State, runsFolder: string): Promise<void> {
  for (const workspace of await namesIn(runsFolder)) {
    for (const id of await namesIn(join(runsFolder, workspace))) {
      const run = await state.runs.get(workspace, id);
      if (run?.state === 'done' || run?.state === 'running') continue;
      await rm(runFolder(runsFolder, { workspace, id }), { recursive: true, force: true });
    }
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}
