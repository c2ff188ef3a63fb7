import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { openState } from '../../src/stores/state/index.ts';
import { stateFolder } from './test-state.ts';

const writerFile = fileURLToPath(new URL('./writer.ts', import.meta.url));
let folder = '';
const children: ChildProcess[] = [];

beforeAll(async () => {
  folder = await stateFolder();
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});
afterAll(async () => {
  // Opening once more waits for whatever a killed one left behind, so that the folder can go.
  await openState({ kind: 'embedded', folder }).then(
    (state) => state.close(),
    () => undefined,
  );
  await rm(folder, { recursive: true, force: true });
});

/** Starts a writer; `lines` are what it acknowledged, complete once it has gone. */
function startWriter(name: string, seen: (line: string, count: number) => void) {
  const child = spawn(process.execPath, [writerFile, folder, name], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => seen(line, lines.push(line)));
  const gone = new Promise<readonly string[]>((resolve) => reader.once('close', () => resolve(lines)));
  return { child, gone };
}

const postmaster = async (): Promise<number> =>
  Number.parseInt(await readFile(join(folder, 'server/data/postmaster.pid'), 'utf8'), 10);

/** The shell that ends the server when its owner is gone. */
async function watcherOf(server: number): Promise<number> {
  const stat = await readFile(`/proc/${server}/stat`, 'utf8');
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

/** Who is killed, once so many changes were acknowledged; each in the midst of four others. */
const kills: readonly { readonly who: string; readonly after: number }[] = [
  { who: 'its owner', after: 1 },
  { who: 'the server', after: 7 },
  { who: 'its owner', after: 23 },
  { who: 'its owner and the watcher of the server', after: 12 },
  { who: 'its owner, the watcher and the server', after: 40 },
  { who: 'the server', after: 3 },
];

describe('an embedded state that is killed', () => {
  it('has everything that was acknowledged, nothing by halves, and opens by itself', async () => {
    const acknowledged: string[] = [];
    for (const [round, { who, after }] of kills.entries()) {
      const writer = startWriter(`round${round}`, (_, count) => {
        if (count !== after + 1) return;
        void postmaster().then(async (server) => {
          const watcher = await watcherOf(server);
          if (who.includes('owner')) writer.child.kill('SIGKILL');
          if (who.includes('watcher')) process.kill(watcher, 'SIGKILL');
          if (who.includes('the server') && !who.endsWith('of the server')) process.kill(server, 'SIGKILL');
        });
      });
      const [open, ...lines] = await writer.gone;
      expect(open).toBe('open');
      const told = lines.filter((line) => line.startsWith('round'));
      expect(told.length).toBeGreaterThanOrEqual(after);
      // Whoever loses the server is told so, and by its name.
      if (who === 'the server') expect(lines.at(-1)).toBe('state-lost');
      acknowledged.push(...told);

      const state = await openState({ kind: 'embedded', folder });
      const kept = (await state.settings.list('wsp_killed')).map(({ key }) => key);
      const verdict = await state.audit.verify('wsp_killed');
      await state.close();
      expect(new Set(kept)).toEqual(new Set([...kept, ...acknowledged]));
      expect(verdict).toMatchObject({ holds: true, entries: kept.length + 1 });
    }
    await checkEveryIndex();
  }, 120_000);
});

describe('a process whose server is killed', () => {
  it('goes on with a new one by itself', async () => {
    const state = await openState({ kind: 'embedded', folder });
    const before = await postmaster();
    process.kill(before, 'SIGKILL');
    const chains = await vi.waitFor(() => state.audit.chains(), { timeout: 20_000, interval: 20 });
    expect(chains).toEqual(['wsp_killed']);
    // A connection may outlive the server for a moment, and break under the next question.
    const verdict = await vi.waitFor(() => state.audit.verify('wsp_killed'), {
      timeout: 20_000,
      interval: 20,
    });
    expect(verdict).toMatchObject({ holds: true });
    await vi.waitFor(async () => expect(await postmaster()).not.toBe(before), { timeout: 20_000 });
    await state.close();
    expect(existsSync(join(folder, 'server/data/postmaster.pid'))).toBe(false);
  });
});

async function checkEveryIndex(): Promise<void> {
  const state = await openState({ kind: 'embedded', folder });
  const client = new Client({ host: join(folder, 'server'), user: 'postgres', database: 'postgres' });
  await client.connect();
  try {
    await client.query('create extension if not exists amcheck');
    const { rows } = await client.query<{ checked: number }>(
      `select count(bt_index_check(i.indexrelid, true))::int as checked
       from pg_index i join pg_class c on c.oid = i.indexrelid join pg_am a on a.oid = c.relam
       where a.amname = 'btree' and c.relpersistence = 'p' and i.indisvalid`,
    );
    expect(rows[0]?.checked).toBeGreaterThan(50);
  } finally {
    await client.end();
    await state.close();
  }
}

describe('the folder of an embedded state', () => {
  it('belongs to one process: a second one is told which', async () => {
    const first = await openState({ kind: 'embedded', folder });
    const again = openState({ kind: 'embedded', folder });
    await expect(again).rejects.toMatchObject({
      code: 'state-folder-in-use',
      values: { folder, owner: `process ${process.pid}` },
    });
    const lines = await startWriter('second', () => undefined).gone;
    expect(lines).toEqual(['state-folder-in-use']);
    expect(await first.audit.chains()).toEqual(['wsp_killed']);
    await first.close();
    await (await openState({ kind: 'embedded', folder })).close();
  });

  it('opens one at a time when many come at once, over what a dead one left', async () => {
    const writer = startWriter('dead', (_, count) => count === 2 && writer.child.kill('SIGKILL'));
    await writer.gone;
    const all = await Promise.allSettled(
      Array.from({ length: 8 }, () => openState({ kind: 'embedded', folder })),
    );
    const open = all.filter((outcome) => outcome.status === 'fulfilled');
    const codes = all.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason.code] : []));
    expect(open).toHaveLength(1);
    expect(new Set(codes)).toEqual(new Set(['state-folder-in-use']));
    await open[0]?.value.close();
  });

  it('opens over a lock file that names another process', async () => {
    const lockFile = join(folder, 'server/data/postmaster.pid');
    const state = await openState({ kind: 'embedded', folder });
    const lock = await readFile(lockFile, 'utf8');
    await state.close();
    await writeFile(lockFile, lock.replace(/^\d+/, String(process.pid)));
    await (await openState({ kind: 'embedded', folder })).close();
  });

  it('opens over a data folder that was cut short', async () => {
    const cut = join(folder, 'cut');
    await mkdir(join(cut, 'server/data.new/base'), { recursive: true });
    const state = await openState({ kind: 'embedded', folder: cut });
    expect(await state.workspaces.list()).toEqual([]);
    await state.close();
    expect(existsSync(join(cut, 'server/data.new'))).toBe(false);
  });

  it('may have a path that is too long for a socket, or be reached by a link', async () => {
    const long = join(folder, 'a'.repeat(60), 'b'.repeat(60));
    await mkdir(long, { recursive: true });
    const state = await openState({ kind: 'embedded', folder: long });
    await symlink(long, join(folder, 'link'));
    const linked = openState({ kind: 'embedded', folder: join(folder, 'link') });
    await expect(linked).rejects.toMatchObject({ code: 'state-folder-in-use' });
    expect(await state.workspaces.list()).toEqual([]);
    await state.close();
  });

  it('is refused where it cannot be', async () => {
    await mkdir(join(folder, 'taken'));
    await writeFile(join(folder, 'taken/server'), '');
    for (const where of ['taken', 'taken/server/state']) {
      const open = openState({ kind: 'embedded', folder: join(folder, where) });
      await expect(open).rejects.toMatchObject({ code: 'state-folder-unreachable' });
    }
  });
});
