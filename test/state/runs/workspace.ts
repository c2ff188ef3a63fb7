/**
 * A workspace with files of a sandbox merchant, for tests of whole runs.
 * Comes in: a folder. Goes out: a workspace to run. May touch: that folder. Refuses: the network.
 */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMachineConfig } from '../../../src/app/config.ts';
import { sandbox } from '../../../src/app/index.ts';
import type { RecordRunOptions } from '../../../src/app/workspace/index.ts';
import type { Actor, State } from '../../../src/model/workspace/index.ts';

export const WORKSPACE = 'wsp_shop';
export const ann: Actor = { kind: 'person', id: 'usr_ann', name: 'Ann' };

export const optionsIn = (folder: string): RecordRunOptions => ({
  machine: readMachineConfig(),
  version: '1.0.0',
  runsFolder: join(folder, 'runs'),
  now: () => new Date().toISOString(),
  newId: (prefix) => `${prefix}_${randomBytes(8).toString('hex')}`,
});

/** Writes a merchant's files, with faults or without, over those of before; gives the profile that reads them. */
export function writeMerchant(folder: string, faults: readonly string[]): string {
  const world = join(folder, 'world');
  sandbox({ seed: 7, orders: 120, erp: 'netsuite', faults: faults.map((id) => ({ id })) }, world);
  return readFileSync(join(world, 'profile.yaml'), 'utf8');
}

/** Adds the workspace that reads them, once. */
export async function addWorkspace(state: State, folder: string, profile: string): Promise<void> {
  const { newId, now } = optionsIn(folder);
  if ((await state.workspaces.get(WORKSPACE)) !== null) return;
  await state.change(WORKSPACE, async (change) => {
    const said = { id: newId('aud'), at: now(), actor: ann, action: 'set up', subject: null, details: null };
    change.record(said);
    await change.workspaces.add({ id: WORKSPACE, name: 'Shop', createdAt: now() });
    for (const side of ['shop', 'erp'] as const)
      await change.sources.add({
        id: newId('src'),
        workspace: WORKSPACE,
        side,
        kind: 'files',
        name: side,
        settings: { paths: [join(folder, 'world', side)] },
        createdAt: now(),
      });
    await change.settings.set(
      { workspace: WORKSPACE, key: 'profile', value: profile, changedAt: now(), changedBy: null },
      0,
    );
  });
}
