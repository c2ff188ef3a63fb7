/**
 * Where victims work: a folder with a state and the files of a small merchant.
 * Comes in: a folder. Goes out: nothing. May touch: that folder.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sandbox } from '../../src/app/index.ts';
import { openState } from '../../src/stores/state/index.ts';

export const WORKSPACE = 'wsp_kills';
export const environments = ['production', 'staging'] as const;

const faults = ['webhook-delivered-twice', 'shipping-tax-lost'];

/** Writes the merchant's files over those of before, with faults or without. */
export function writeFiles(folder: string, withFaults: boolean): string {
  const world = join(folder, 'world');
  const chosen = withFaults ? faults : faults.slice(0, 1);
  sandbox({ seed: 7, orders: 40, erp: 'netsuite', faults: chosen.map((id) => ({ id })) }, world);
  return readFileSync(join(world, 'profile.yaml'), 'utf8');
}

/** Makes the state with a workspace that reads those files. */
export async function makePlace(folder: string): Promise<void> {
  const profile = writeFiles(folder, true);
  const state = await openState({ kind: 'embedded', folder: join(folder, 'state') });
  const at = '2026-01-01T00:00:00+00:00';
  const actor = { kind: 'system', id: null, name: 'Kills' } as const;
  await state.change(WORKSPACE, async (change) => {
    change.record({ id: 'aud_first', at, actor, action: 'set up', subject: null, details: null });
    await change.people.add({
      id: 'usr_ann',
      email: 'ann@example.com',
      name: 'Ann',
      passwordHash: null,
      openId: null,
      createdAt: at,
    });
    await change.workspaces.add({ id: WORKSPACE, name: 'Kills', createdAt: at });
    for (const side of ['shop', 'erp'] as const) {
      const settings = { paths: [join(folder, 'world', side)] };
      const source = { id: `src_${side}`, workspace: WORKSPACE, side, kind: 'files', name: side, settings };
      await change.sources.add({ ...source, createdAt: at });
    }
    const setting = { workspace: WORKSPACE, key: 'profile', value: profile, changedAt: at, changedBy: null };
    await change.settings.set(setting, 0);
  });
  await state.close();
}
