import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isFailure } from '../../ground/index.ts';
import type { Run, State } from '../../model/workspace/index.ts';
import { runFolder, type WorkspaceTools } from './record-run.ts';

/**
 * What whoever opens the state does first: says of every run whose process has died that it was abandoned, and removes
 * the folders of runs that never were recorded. Gives the abandoned runs, so that somebody is told.
 */
export async function recoverRuns(
  state: State,
  { runsFolder, now, newId }: WorkspaceTools & { readonly runsFolder: string },
): Promise<readonly Run[]> {
  const abandoned: Run[] = [];
  for (const { workspace, id } of await state.runs.dead()) {
    const run = await state
      .change(workspace, (change) => {
        change.record({
          id: newId('aud'),
          at: now(),
          actor: { kind: 'system', id: null, name: 'Tieout' },
          action: 'run.abandoned',
          subject: { kind: 'run', id },
          details: null,
        });
        return change.runs.end({ workspace, id }, 'abandoned', now(), null);
      })
      .catch((thrown: unknown) => {
        // Another process was quicker to say so.
        if (isFailure(thrown) && thrown.code === 'run-not-running') return null;
        throw thrown;
      });
    if (run !== null) abandoned.push(run);
  }
  await removeUnrecorded(state, runsFolder);
  return abandoned;
}

/** A run that is running now has its folder already; all others without a record have died. */
async function removeUnrecorded(state: State, runsFolder: string): Promise<void> {
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
