/**
 * How quickly the embedded state opens and acknowledges, one JSON line per figure.
 * `node scripts/run.mjs bench/state.ts`
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openState } from '../src/stores/state/index.ts';
import { median } from './measure.ts';

const WORKSPACES = ['wsp_a', 'wsp_b', 'wsp_c', 'wsp_d', 'wsp_e', 'wsp_f', 'wsp_g', 'wsp_h'];
const at = '2026-01-01T00:00:00+00:00';
const actor = { kind: 'system', id: null, name: 'Bench' } as const;
let count = 0;

const tell = (name: string, figure: Readonly<Record<string, number>>): void =>
  console.log(JSON.stringify({ name, ...figure }));

function entry() {
  count += 1;
  return { id: `aud_${count}`, at, actor, action: 'bench', subject: null, details: { count } };
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

async function perSecond(
  total: number,
  atOnce: number,
  work: (turn: number) => Promise<unknown>,
): Promise<number> {
  let turn = 0;
  const worker = async (): Promise<void> => {
    while (turn < total) {
      turn += 1;
      await work(turn);
    }
  };
  return Math.round(total / (await seconds(() => Promise.all(Array.from({ length: atOnce }, worker)))));
}

// Not in the usual temporary folder, which may not be open to the user of the server.
const folder = mkdtempSync(join('/tmp', 'tieout-bench-'));
chmodSync(folder, 0o755);
try {
  const open = () => openState({ kind: 'embedded', folder });
  const close = async () => (await open()).close();
  tell('state open, a new folder', { seconds: await seconds(close) });
  const warm: number[] = [];
  for (let round = 0; round < 5; round += 1) warm.push(await seconds(close));
  tell('state open and close, an old folder', { seconds: median(warm) });

  const state = await open();
  for (const id of WORKSPACES) {
    await state.change(id, async ({ workspaces, record }) => {
      record(entry());
      await workspaces.add({ id, name: id, createdAt: at });
    });
  }
  const change = (turn: number, workspaces: number) => {
    const workspace = WORKSPACES[turn % workspaces] ?? '';
    return state.change(workspace, async ({ settings, record }) => {
      record(entry());
      const setting = { workspace, key: `key${count}`, value: turn, changedAt: at, changedBy: null };
      await settings.set(setting, 0);
    });
  };
  tell('audited changes, one after the other', {
    perSecond: await perSecond(2000, 1, (turn) => change(turn, 1)),
  });
  tell('audited changes, 8 at once in one workspace', {
    perSecond: await perSecond(4000, 8, (turn) => change(turn, 1)),
  });
  tell('audited changes, 8 at once in 8 workspaces', {
    perSecond: await perSecond(4000, 8, (turn) => change(turn, 8)),
  });
  const verifying = await seconds(() => state.audit.verify('wsp_a'));
  const { sequence = 0 } = (await state.audit.head('wsp_a')) ?? {};
  tell('audit entries verified', { perSecond: Math.round(sequence / verifying) });
  await state.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
